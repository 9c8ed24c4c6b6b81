package dev.gigstream.eventing;

import static dev.gigstream.eventing.SampleEvents.anEndedSession;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.gigstream.events.Topics;
import dev.gigstream.events.accounts.SessionEvent;
import dev.gigstream.events.ops.LogRecord;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class EventingAutoConfigurationTest {
    private final ApplicationContextRunner application = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(EventingAutoConfiguration.class))
            .withPropertyValues("spring.application.name=edge-gateway");

    @Test
    void startsWithTheRegistryAway() {
        application
                .withPropertyValues("SCHEMA_REGISTRY_URL=http://127.0.0.1:1")
                .run(context -> assertThat(context).hasSingleBean(EventCodec.class));
    }

    @Test
    void learnsTheSchemasOfItsTopicsWhileItStarts() {
        try (FakeRegistry registry = new FakeRegistry()) {
            registry.register(Topics.SESSIONS, SessionEvent.getClassSchema());
            registry.register(Topics.LOG, LogRecord.getClassSchema());
            application
                    .withPropertyValues("SCHEMA_REGISTRY_URL=" + registry.url())
                    .run(context -> {
                        await().until(() -> registry.questions() > 0);
                        await().untilAsserted(() -> assertThat(
                                        context.getBean(EventWarmUp.class).isFinished())
                                .isTrue());
                        int asked = registry.questions();
                        context.getBean(EventCodec.class).encode(Topics.SESSIONS, anEndedSession());
                        assertThat(registry.questions()).isEqualTo(asked);
                    });
        }
    }

    @Test
    void triesUntilTheSchemasAreRegistered() {
        try (FakeRegistry registry = new FakeRegistry()) {
            application
                    .withPropertyValues("SCHEMA_REGISTRY_URL=" + registry.url())
                    .run(context -> {
                        await().until(() -> registry.questions() > 0);
                        registry.register(Topics.SESSIONS, SessionEvent.getClassSchema());
                        registry.register(Topics.LOG, LogRecord.getClassSchema());
                        await().untilAsserted(() -> assertThat(
                                        context.getBean(EventWarmUp.class).isFinished())
                                .isTrue());
                    });
        }
    }

    @Test
    void prefersItsOwnAddressOfTheRegistry() {
        try (FakeRegistry registry = new FakeRegistry()) {
            application
                    .withPropertyValues(
                            "SCHEMA_REGISTRY_URL=http://127.0.0.1:1", "gigstream.events.registry-url=" + registry.url())
                    .run(context -> await().until(() -> registry.questions() > 0));
        }
    }
}
