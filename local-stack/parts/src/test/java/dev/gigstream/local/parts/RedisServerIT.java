package dev.gigstream.local.parts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gigstream.local.process.Ports;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RedisServerIT {
    @TempDir
    private Path home;

    @Test
    void keepsAnAcknowledgedWriteThroughAKill() throws Exception {
        try (var redis = StartedPart.of(new RedisServer(), home)) {
            assertThat(answer(redis, "SET gig logo")).isEqualTo("+OK\r\n");

            redis.killAndRestart();

            assertThat(answer(redis, "GET gig")).isEqualTo("$4\r\nlogo\r\n");
        }
    }

    private static String answer(StartedPart redis, String command) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), redis.port(Ports.REDIS))) {
            socket.getOutputStream().write((command + "\r\n").getBytes());
            var answer = new byte[256];
            return new String(answer, 0, socket.getInputStream().read(answer));
        }
    }
}
