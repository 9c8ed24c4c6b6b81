package dev.gigstream.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gigstream.local.supervisor.home.Home;
import dev.gigstream.local.supervisor.stack.Stack;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ports are said in the applications' own configuration, which compose and clusters follow, and in the local stack's table. */
class SameAsLocalStackTest {
    @Test
    void hasTheSamePorts(@TempDir Path home) throws IOException {
        Map<String, Integer> local =
                Stack.portPlan().decide(Home.of(home), 0, Map.of()).asMap();
        assertThat(Application.serving()).isNotEmpty().allSatisfy(application -> {
            if (application.isGateway()) {
                assertThat(local).containsEntry("gateway", application.port());
                assertThat(local).containsEntry("gateway-management", application.managementPort());
            } else {
                assertThat(local).containsEntry(application.name(), application.port());
            }
            application
                    .socketPort()
                    .ifPresent(port ->
                            assertThat(local).containsEntry(application.name().replace("-service", "-sockets"), port));
        });
    }

    @Test
    void hasTheSameApplications() {
        assertThat(Application.serving()).allMatch(application -> Stack.isApplication(application.name()));
        assertThat(Stack.consumers())
                .allMatch(name -> name.equals("notification-mail")
                        || Application.serving().stream()
                                .anyMatch(application -> application.name().equals(name)));
    }
}
