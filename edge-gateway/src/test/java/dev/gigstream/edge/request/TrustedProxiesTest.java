package dev.gigstream.edge.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TrustedProxiesTest {
    private final TrustedProxies proxies = new TrustedProxies(List.of("10.0.0.0/9", "192.168.1.1", "fd00::/8"));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            10.1.1.1    | 203.0.113.9                  | 203.0.113.9
            10.1.1.1    | 6.6.6.6, 203.0.113.9         | 203.0.113.9
            10.1.1.1    | 203.0.113.9, 192.168.1.1     | 203.0.113.9
            10.1.1.1    | 6.6.6.6, evil, 10.2.2.2      | 10.2.2.2
            10.1.1.1    | 999.1.1.1                    | 10.1.1.1
            10.200.1.1  | 203.0.113.9                  | 10.200.1.1
            192.168.1.2 | 203.0.113.9                  | 192.168.1.2
            fd00::1     | 2001:db8::7                  | 2001:db8:0:0:0:0:0:7
            """)
    void takesTheLastAddressThatNoProxyOfOursHas(String socket, String forwarded, String client) {
        InetAddress found = proxies.clientBehind(InetAddress.ofLiteral(socket), forwarded);

        assertThat(found.getHostAddress()).isEqualTo(client);
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.0/33", "10.0.0.0/-1", "example.org", "10.0.0"})
    void refusesWhatIsNotARange(String text) {
        assertThatThrownBy(() -> new TrustedProxies(List.of(text + "/x"))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void trustsNobodyByDefault() {
        assertThat(new TrustedProxies(List.of()).contains(InetAddress.getLoopbackAddress()))
                .isFalse();
    }
}
