package dev.gigstream.eventing;

import static dev.gigstream.eventing.SampleEvents.anEndedSession;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.gigstream.events.Topics;
import dev.gigstream.events.accounts.SessionEvent;
import dev.gigstream.events.ratings.Rating;
import java.net.URI;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;
import org.apache.avro.Schema;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EventCodecTest {
    private static final Duration SOON = Duration.ofMillis(300);

    private final FakeRegistry registry = new FakeRegistry();
    private EventCodec codec;
    private int sessionSchema;

    @BeforeEach
    void registerSessions() {
        sessionSchema = registry.register(Topics.SESSIONS, SessionEvent.getClassSchema());
        codec = new EventCodec(registry.url(), Duration.ofSeconds(10));
    }

    @AfterEach
    void close() {
        codec.close();
        registry.close();
    }

    @Test
    void readsWhatItWrote() {
        SessionEvent event = anEndedSession();

        byte[] bytes = codec.encode(Topics.SESSIONS, event);

        assertThat(codec.decode(Topics.SESSIONS, bytes, SessionEvent.class)).isEqualTo(event);
    }

    @Test
    void writesTheRegistryWireFormat() {
        byte[] bytes = codec.encode(Topics.SESSIONS, anEndedSession());

        assertThat(bytes[0]).isZero();
        assertThat(ByteBuffer.wrap(bytes, 1, 4).getInt()).isEqualTo(sessionSchema);
    }

    @Test
    void asksTheRegistryOncePerSchema() {
        byte[] bytes = codec.encode(Topics.SESSIONS, anEndedSession());
        codec.decode(Topics.SESSIONS, bytes, SessionEvent.class);
        int asked = registry.questions();

        codec.decode(Topics.SESSIONS, codec.encode(Topics.SESSIONS, anEndedSession()), SessionEvent.class);

        assertThat(registry.questions()).isEqualTo(asked);
    }

    @Test
    void goesOnWithoutTheRegistryOnceWarm() {
        codec.warmUp(new EventType(Topics.SESSIONS, SessionEvent.class));
        byte[] earlier = codec.encode(Topics.SESSIONS, anEndedSession());
        codec.decode(Topics.SESSIONS, earlier, SessionEvent.class);
        registry.close();

        byte[] bytes = codec.encode(Topics.SESSIONS, anEndedSession());

        assertThat(codec.decode(Topics.SESSIONS, bytes, SessionEvent.class)).isEqualTo(anEndedSession());
    }

    @Test
    void saysThatTheRegistryIsAway() {
        EventCodec alone = new EventCodec(URI.create("http://127.0.0.1:1"), Duration.ofSeconds(10));

        assertThatExceptionOfType(RegistryUnavailableException.class)
                .isThrownBy(() -> alone.encode(Topics.SESSIONS, anEndedSession()));
    }

    @Test
    void doesNotWaitForARegistryThatHangs() {
        EventCodec hurried = new EventCodec(registry.url(), SOON);
        registry.hang();

        assertThatExceptionOfType(RegistryUnavailableException.class)
                .isThrownBy(() -> hurried.encode(Topics.SESSIONS, anEndedSession()));
    }

    @Test
    void neverRegistersASchemaItself() {
        assertThatExceptionOfType(RegistryUnavailableException.class)
                .isThrownBy(() -> codec.encode(Topics.ACCOUNTS, anEndedSession()));
    }

    @Test
    void refusesBytesThatAreNotInTheWireFormat() {
        assertMalformed("not avro at all".getBytes());
        assertMalformed(new byte[0]);
        assertMalformed(new byte[] {0, 0, 0});
    }

    @Test
    void refusesASchemaTheRegistryDoesNotKnow() {
        assertMalformed(withSchemaId(codec.encode(Topics.SESSIONS, anEndedSession()), 99));
    }

    @Test
    void refusesARecordOfAnotherType() {
        int ratings = registry.register(Topics.SESSIONS, Rating.getClassSchema());

        assertMalformed(withSchemaId(codec.encode(Topics.SESSIONS, anEndedSession()), ratings));
    }

    @Test
    void refusesASchemaOfAnotherTopic() {
        Schema other = new Schema.Parser()
                .parse(SessionEvent.getClassSchema().toString().replace("ACCESS_REVOKED", "SOMETHING_ELSE"));
        int elsewhere = registry.register(Topics.ACCOUNTS, other);

        assertMalformed(withSchemaId(codec.encode(Topics.SESSIONS, anEndedSession()), elsewhere));
    }

    @Test
    void refusesARecordCutShort() {
        byte[] whole = codec.encode(Topics.SESSIONS, anEndedSession());

        assertMalformed(Arrays.copyOf(whole, whole.length - 3));
    }

    @Test
    void refusesAForgedLengthWithoutAllocatingIt() {
        byte[] forged = ByteBuffer.allocate(10)
                .put((byte) 0)
                .putInt(sessionSchema)
                .put(new byte[] {(byte) 0xfe, (byte) 0xff, (byte) 0xff, (byte) 0xff, 0x0f})
                .array();

        assertMalformed(forged);
    }

    private void assertMalformed(byte[] bytes) {
        assertThatExceptionOfType(MalformedEventException.class)
                .isThrownBy(() -> codec.decode(Topics.SESSIONS, bytes, SessionEvent.class));
    }

    private static byte[] withSchemaId(byte[] bytes, int id) {
        byte[] changed = bytes.clone();
        ByteBuffer.wrap(changed).putInt(1, id);
        return changed;
    }
}
