package dev.gigstream.local.parts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gigstream.local.process.Ports;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RazorpaySimulatorIT {
    private static final String FAULTS = """
            {"api": {"failNext": 3}}""";

    @TempDir
    private Path home;

    @Test
    void knowsAfterAKillWhatItAnswered() throws Exception {
        try (var razorpay = StartedPart.of(new RazorpaySimulator(), home)) {
            Http.send("PUT", razorpay.port(Ports.RAZORPAY), "/sim/faults", FAULTS);

            razorpay.killAndRestart();

            assertThat(Http.get(razorpay.port(Ports.RAZORPAY), "/sim/faults")).contains("\"failNext\":3");
            assertThat(Http.get(razorpay.port(Ports.RAZORPAY), "/v1/orders")).contains("Authentication failed");
        }
    }
}
