package dev.gigstream.streams;

import static dev.gigstream.streams.SampleRatings.aRating;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.gigstream.events.accounts.SessionEvent;
import dev.gigstream.events.ratings.Rating;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Serde;
import org.junit.jupiter.api.Test;

class InternalSerdeTest {
    private final Serde<Rating> serde = InternalSerde.of(Rating.class);

    @Test
    void readsWhatItWrote() {
        Rating rating = aRating("g1", 3);

        byte[] bytes = serde.serializer().serialize("store", rating);

        assertThat(serde.deserializer().deserialize("store", bytes)).isEqualTo(rating);
    }

    @Test
    void keepsNothingNothing() {
        assertThat(serde.serializer().serialize("store", null)).isNull();
        assertThat(serde.deserializer().deserialize("store", null)).isNull();
    }

    @Test
    void refusesWhatAnotherSchemaWrote() {
        byte[] bytes = serde.serializer().serialize("store", aRating("g1", 3));

        assertThatExceptionOfType(SerializationException.class)
                .isThrownBy(() ->
                        InternalSerde.of(SessionEvent.class).deserializer().deserialize("store", bytes));
    }
}
