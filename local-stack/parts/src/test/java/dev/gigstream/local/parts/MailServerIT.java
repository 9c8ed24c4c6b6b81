package dev.gigstream.local.parts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.gigstream.local.process.Ports;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MailServerIT {
    @TempDir
    private Path home;

    @Test
    void showsWhatWasSent() throws Exception {
        try (var mail = StartedPart.of(new MailServer(), home)) {
            send(mail.port(Ports.SMTP), "ada@example.org", "Welcome");

            await().untilAsserted(
                            () -> assertThat(Http.get(mail.port(Ports.MAIL_API), "/api/user/ada@example.org/messages"))
                                    .contains("Welcome"));
        }
    }

    private static void send(int port, String recipient, String subject) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            var answers = new BufferedReader(new InputStreamReader(socket.getInputStream()));
            assertThat(answers.readLine()).startsWith("220");
            for (String line : List.of(
                    "HELO localhost",
                    "MAIL FROM:<gigstream@example.org>",
                    "RCPT TO:<" + recipient + ">",
                    "DATA",
                    "Subject: " + subject + "\r\n\r\nHello\r\n.")) {
                socket.getOutputStream().write((line + "\r\n").getBytes());
                assertThat(answers.readLine()).matches("[23].*");
            }
        }
    }
}
