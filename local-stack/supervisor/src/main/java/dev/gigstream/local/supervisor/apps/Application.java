package dev.gigstream.local.supervisor.apps;

import dev.gigstream.local.process.HealthProbe;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A Spring Boot application of this repository as it is run here; health is answered on its management port.
 *
 * @param program what it is one of perhaps several instances of; they share what is unpacked
 */
public record Application(
        String name,
        String program,
        Path jar,
        JvmSize size,
        Map<String, String> environment,
        List<Integer> ports,
        int managementPort) {

    HealthProbe readiness() {
        return health("readiness");
    }

    public HealthProbe liveness() {
        return health("liveness");
    }

    private HealthProbe health(String group) {
        return HealthProbe.http("http://127.0.0.1:" + managementPort + "/actuator/health/" + group, 200);
    }
}
