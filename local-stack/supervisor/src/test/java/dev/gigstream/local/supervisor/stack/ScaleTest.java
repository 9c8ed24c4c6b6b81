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

class ScaleTest {

    private static final Scale DOUBLE = new Scale(2, 3);

    @TempDir
    Path directory;

    private Home home;

    @BeforeEach
    void create() {
        home = Home.of(directory);
        home.create();
    }

    @Test
    void oneOfEachUnlessAskedAndThenAsItWas() throws IOException {
        assertThat(Scale.wanted(home, null, null)).isEqualTo(Scale.ONE);

        Scale.wanted(home, 2, 3).keep(home);

        assertThat(Scale.wanted(home, null, null)).isEqualTo(DOUBLE);
        assertThat(Scale.wanted(home, 1, null)).isEqualTo(new Scale(1, 3));
    }

    @Test
    void topicsStayOnTheBrokersTheyWereMadeOn() throws IOException {
        Files.createDirectories(home.data().resolve("kafka"));

        assertThatThrownBy(() -> Scale.wanted(home, 2, 3))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("reset");
    }

    @Test
    void refusesWhatCannotBe() {
        assertThatThrownBy(() -> new Scale(0, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Scale(1, 2)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void everyInstanceHasPortsOfItsOwnButGatewaysShareThePublicOne() throws IOException {
        Ports ports = Stack.portPlan(DOUBLE).decide(home, 0, Map.of());

        assertThat(ports.asMap().values()).doesNotHaveDuplicates();
        for (Entry.App app : Stack.applications(DOUBLE)) {
            boolean isGateway = app.program().equals("edge-gateway");
            assertThat(ports.of(Stack.portName(app))).isEqualTo(isGateway ? 8080 : app.port());
        }
        assertThat(Stack.embedded(DOUBLE)).extracting(Entry::name).contains("kafka", "kafka-2", "kafka-3");
    }

    @Test
    void tellsTheGatewaysOfEveryInstance() throws IOException {
        Settings settings = Settings.of(home, Stack.portPlan(DOUBLE).decide(home, 0, Map.of()), DOUBLE);

        assertThat(settings.value("GATEWAY_INSTANCES"))
                .contains("search-service=http://127.0.0.1:18104 http://127.0.0.1:18204;")
                .contains("chat-sockets=http://127.0.0.1:18118 http://127.0.0.1:18218;");
        assertThat(settings.value("KAFKA_BOOTSTRAP_SERVERS"))
                .isEqualTo("127.0.0.1:19092,127.0.0.1:19192,127.0.0.1:19292");
    }

    @Test
    void knowsWhatAnInstanceIsAnInstanceOf() {
        assertThat(Stack.programOf("gig-service-2")).isEqualTo("gig-service");
        assertThat(Stack.isApplication("gig-service-2")).isTrue();
        assertThat(Stack.isApplication("kafka-2")).isFalse();
    }
}
