package dev.gigstream.eventing;

import static dev.gigstream.eventing.SampleEvents.anEndedSession;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.gigstream.events.Topics;
import dev.gigstream.events.accounts.SessionEvent;
import dev.gigstream.testkit.infrastructure.Server;
import dev.gigstream.testkit.infrastructure.WithInfrastructure;
import java.net.URI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** With the real registry, as the registrar left it. */
@WithInfrastructure(Server.REGISTRY)
class EventCodecIT {
    private EventCodec codec;

    @BeforeEach
    void connect() {
        codec = new EventCodec(URI.create(System.getProperty("SCHEMA_REGISTRY_URL")));
    }

    @AfterEach
    void close() {
        codec.close();
    }

    @Test
    void findsTheSchemaTheRegistrarRegistered() {
        byte[] bytes = codec.encode(Topics.SESSIONS, anEndedSession());

        assertThat(codec.decode(Topics.SESSIONS, bytes, SessionEvent.class)).isEqualTo(anEndedSession());
    }

    @Test
    void refusesAnEventOnATopicItIsNotRegisteredFor() {
        byte[] bytes = codec.encode(Topics.SESSIONS, anEndedSession());

        assertThatExceptionOfType(MalformedEventException.class)
                .isThrownBy(() -> codec.decode(Topics.ACCOUNTS, bytes, SessionEvent.class));
        assertThatExceptionOfType(RegistryUnavailableException.class)
                .isThrownBy(() -> codec.encode(Topics.ACCOUNTS, anEndedSession()));
    }
}
