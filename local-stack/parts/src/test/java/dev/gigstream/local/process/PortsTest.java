package dev.gigstream.local.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PortsTest {
    @Test
    void drawsAFreePortOncePerName() {
        var ports = Ports.free();

        assertThat(ports.of("kafka")).isEqualTo(ports.of("kafka")).isNotEqualTo(ports.of("redis"));
    }

    @Test
    void drawsNoPortTwice() {
        var ports = IntStream.range(0, 500).map(any -> Ports.free().of("kafka"));

        assertThat(ports.boxed()).doesNotHaveDuplicates();
    }

    @Test
    void knowsTheDefaultsAndNoOthers() {
        assertThat(Ports.defaults().of(Ports.KAFKA)).isEqualTo(19092);
        assertThatThrownBy(() -> Ports.defaults().of("nobody")).hasMessage("There is no port named 'nobody'.");
    }

    @Test
    void takesOneMore() {
        assertThat(Ports.defaults().with("one-more", 9999).of("one-more")).isEqualTo(9999);
    }

    @Test
    void seesThatAPortIsTaken() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(Ports.isFree(taken.getLocalPort())).isFalse();
        }
    }
}
