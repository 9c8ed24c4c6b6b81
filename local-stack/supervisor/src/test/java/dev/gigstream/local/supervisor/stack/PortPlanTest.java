package dev.gigstream.local.supervisor.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gigstream.local.process.Ports;
import dev.gigstream.local.supervisor.home.Home;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PortPlanTest {

    private final PortPlan plan = new PortPlan(Map.of("gateway", 8080, "kafka", 19092));

    @TempDir
    private Path directory;

    private Home home;

    @BeforeEach
    void aHome() {
        home = Home.of(directory);
        home.create();
    }

    @Test
    void movesEveryDefaultByTheOffset() throws IOException {
        Ports ports = plan.decide(home, 1000, Map.of());

        assertThat(ports.of("gateway")).isEqualTo(9080);
        assertThat(ports.of("kafka")).isEqualTo(20092);
    }

    @Test
    void obeysTheHomesFileAndAboveItTheEnvironment() throws IOException {
        Files.writeString(home.portsFile(), "gateway = 8181\nkafka = 29092\n");

        Ports ports = plan.decide(home, 0, Map.of("GIGSTREAM_PORT_GATEWAY", "8282"));

        assertThat(ports.of("gateway")).isEqualTo(8282);
        assertThat(ports.of("kafka")).isEqualTo(29092);
    }

    @Test
    void remembersWhatAStartDecided() throws IOException {
        PortPlan.keep(plan.decide(home, 1000, Map.of()), home);

        assertThat(plan.current(home, Map.of()).of("gateway")).isEqualTo(9080);
    }

    @Test
    void namesTheMistakeInASetting() {
        assertThatThrownBy(() -> plan.decide(home, 0, Map.of("GIGSTREAM_PORT_GATEWAI", "1")))
                .hasMessageContaining("gatewai")
                .hasMessageContaining("gateway");
        assertThatThrownBy(() -> plan.decide(home, 0, Map.of("GIGSTREAM_PORT_GATEWAY", "many")))
                .hasMessageContaining("'many' is no port");
    }
}
