package dev.gigstream.edge.revocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.gigstream.edge.Edge;
import dev.gigstream.eventing.EventCodec;
import dev.gigstream.eventing.EventIds;
import dev.gigstream.events.Topics;
import dev.gigstream.events.accounts.SessionEndReason;
import dev.gigstream.events.accounts.SessionEvent;
import dev.gigstream.events.accounts.SessionEventType;
import dev.gigstream.testkit.infrastructure.Server;
import dev.gigstream.testkit.infrastructure.WithInfrastructure;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@WithInfrastructure({Server.KAFKA, Server.REGISTRY})
class RevocationIT {
    private static final String SEARCH = "/api/v1/search/gigs";
    private static final Duration WITHIN = Duration.ofSeconds(5);

    private static Edge edge;
    private static EventCodec codec;
    private static KafkaProducer<String, byte[]> producer;

    @BeforeAll
    static void start() {
        edge = Edge.start("gigstream.edge.revocations.enabled=true");
        codec = new EventCodec(URI.create(System.getProperty("SCHEMA_REGISTRY_URL")));
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", System.getProperty("KAFKA_BOOTSTRAP_SERVERS")),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    @AfterAll
    static void stop() {
        producer.close();
        codec.close();
        edge.close();
    }

    @Test
    void endsAccessOfASessionThatEnded() {
        String bearer = edge.bearer("anna");
        assertThat(status(bearer)).isEqualTo(200);

        tell("session-of-anna", SessionEventType.ENDED, Instant.now());

        await().atMost(WITHIN).until(() -> status(bearer) == 401);
        assertThat(status(edge.bearer("bob"))).isEqualTo(200);
    }

    @Test
    void letsATokenInThatWasIssuedAfterTheRoleChange() {
        Instant change = Instant.now();
        String before = issued("carl", change.minusSeconds(10));
        String after = issued("carl", change.plusSeconds(2));

        tell("session-of-carl", SessionEventType.ACCESS_REVOKED, change);

        await().atMost(WITHIN).until(() -> status(before) == 401);
        assertThat(status(after)).isEqualTo(200);
    }

    @Test
    void knowsWhatEndedBeforeItStarted() {
        tell("session-of-dora", SessionEventType.ENDED, Instant.now());

        try (Edge later = Edge.start("gigstream.edge.revocations.enabled=true")) {
            await().until(() ->
                    later.get(SEARCH, "Authorization", later.bearer("dora")).statusCode() == 401);
        }
    }

    private static String issued(String user, Instant at) {
        return "Bearer "
                + Edge.claims(user)
                        .issuedAt(Date.from(at))
                        .signWith(edge.firstKey().getPrivate())
                        .compact();
    }

    private static int status(String bearer) {
        return edge.get(SEARCH, "Authorization", bearer).statusCode();
    }

    private static void tell(String session, SessionEventType type, Instant notBefore) {
        SessionEvent event = SessionEvent.newBuilder()
                .setEventId(EventIds.next())
                .setOccurredAt(notBefore)
                .setAggregateVersion(1)
                .setType(type)
                .setSessionId(session)
                .setAccountId("someone")
                .setReason(SessionEndReason.LOGGED_OUT)
                .setNotBefore(notBefore)
                .build();
        producer.send(new ProducerRecord<>(Topics.SESSIONS, session, codec.encode(Topics.SESSIONS, event)));
        producer.flush();
    }
}
