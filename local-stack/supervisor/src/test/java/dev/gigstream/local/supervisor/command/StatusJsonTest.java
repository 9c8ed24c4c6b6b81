package dev.gigstream.local.supervisor.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gigstream.local.supervisor.daemon.StackStatus;
import dev.gigstream.local.supervisor.supervision.State;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class StatusJsonTest {

    @Test
    void hasTheShapeThatOutsideChecksReadAndLeavesTasksOut() {
        StackStatus status = new StackStatus(
                StackStatus.Overall.DEGRADED,
                OptionalLong.of(1),
                List.of(
                        process("kafka", false, State.UP, 4711),
                        process("schema-registrar", true, State.DONE, 0),
                        process("redis", false, State.DOWN, 0)));

        String json = new StatusJson(status, Map.of("gateway", "http://localhost:8080"), Optional.empty()).toString();

        assertThat(json).isEqualToIgnoringWhitespace("""
                        {"state": "DEGRADED",
                         "urls": {"gateway": "http://localhost:8080"},
                         "processes": [
                           {"name": "kafka", "pid": 4711, "state": "UP", "rssBytes": 1000, "port": 19092},
                           {"name": "redis", "pid": null, "state": "DOWN", "rssBytes": 1000, "port": 19092}
                         ],
                         "figures": null}
                        """);
    }

    private static StackStatus.Process process(String name, boolean task, State state, long pid) {
        return new StackStatus.Process(name, 1, task, state, pid, 1000, 19092, 0, "");
    }
}
