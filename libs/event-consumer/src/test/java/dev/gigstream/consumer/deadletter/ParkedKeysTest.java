package dev.gigstream.consumer.deadletter;

import static dev.gigstream.consumer.deadletter.Letters.TOPIC;
import static dev.gigstream.consumer.deadletter.Letters.bytes;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ParkedKeysTest {
    private final ParkedKeys parked = new ParkedKeys();

    @Test
    void laterRecordsOfAKeyWait() {
        parked.add(at(5), bytes("k"));

        assertThat(parked.mustWait(at(6), bytes("k"))).isTrue();
        assertThat(parked.mustWait(at(6), bytes("other"))).isFalse();
    }

    @Test
    void theFirstInLineNeedNotWait() {
        parked.add(at(5), bytes("k"));
        parked.add(at(7), bytes("k"));

        assertThat(parked.mustWait(at(5), bytes("k"))).isFalse();
        assertThat(parked.mustWait(at(7), bytes("k"))).isTrue();
    }

    @Test
    void theNextMayGoWhenTheFirstWasHandled() {
        parked.add(at(5), bytes("k"));
        parked.add(at(7), bytes("k"));

        parked.fold(Letters.read(DeadLetterMarks.handled("app.dlq.v1", bytes("k"), at(5))));

        assertThat(parked.mustWait(at(7), bytes("k"))).isFalse();
        assertThat(parked.mustWait(at(8), bytes("k"))).isTrue();
    }

    @Test
    void aKeyIsFreeWhenNothingOfItWaits() {
        parked.add(at(5), bytes("k"));

        parked.remove(at(5), bytes("k"));

        assertThat(parked.mustWait(at(6), bytes("k"))).isFalse();
        assertThat(parked.size()).isZero();
    }

    private static Origin at(long offset) {
        return new Origin(TOPIC, 0, offset);
    }
}
