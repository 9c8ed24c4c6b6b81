package dev.gigstream.local.demo;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.common.KafkaException;
import tools.jackson.databind.JsonNode;

/** Plays an order, a cancellation and a dispute on a running marketplace, through its one door. */
public final class Demo {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private Demo() {}

    public static void main(String[] arguments) {
        System.exit(run(System.getenv()));
    }

    private static int run(Map<String, String> environment) {
        Narrator narrator = new Narrator(System.out, isColourful(environment));
        try (Happenings happenings =
                new Happenings(environment.get("KAFKA_BOOTSTRAP_SERVERS"), environment.get("SCHEMA_REGISTRY_URL"))) {
            Watch watch = new Watch(happenings, narrator, Clock.systemUTC(), PATIENCE);
            Stories stories = new Stories(new Stage(narrator, watch, cast(environment)));
            stories.completion();
            stories.cancellation();
            stories.dispute();
            narrator.end("That is all. './gigstream check' looks whether every promise was kept.");
            return 0;
        } catch (DemoFailure failure) {
            return failed(failure.getMessage());
        } catch (KafkaException e) {
            return failed("The topics cannot be read (" + e.getMessage() + "); see './gigstream status'.");
        }
    }

    private static int failed(String sentence) {
        System.out.flush();
        System.err.println("gigstream: " + sentence);
        return 1;
    }

    private static boolean isColourful(Map<String, String> environment) {
        return System.console() != null && System.console().isTerminal() && environment.get("NO_COLOR") == null;
    }

    private static Stage.Cast cast(Map<String, String> environment) {
        Web gateway = new Web(environment.get("GATEWAY_URL"));
        String password = environment.get("DEMO_PASSWORD");
        return new Stage.Cast(
                login(gateway, "buyer", password),
                login(gateway, "seller", password),
                login(gateway, "admin", password),
                new Web(environment.get("RAZORPAY_API_URL")));
    }

    private static Web login(Web gateway, String who, String password) {
        JsonNode session =
                gateway.post("/api/v1/auth/login", Map.of("email", who + "@demo.gigstream.dev", "password", password));
        return gateway.with(
                "Authorization", "Bearer " + session.path("accessToken").asString());
    }
}
