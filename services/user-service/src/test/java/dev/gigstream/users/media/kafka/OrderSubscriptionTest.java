package dev.gigstream.users.media.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gigstream.users.SomeOrders;
import dev.gigstream.users.media.Handover;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OrderSubscriptionTest {

    @Test
    void hearsOfEveryFileOfEveryDelivery() {
        assertThat(told(7, List.of(List.of("a", "b"), List.of("b", "c"))))
                .contains(new Handover("order", "asha", "ben", List.of("a", "b", "c"), 7));
    }

    @Test
    void hearsNothingBeforeThereIsAFile() {
        assertThat(told(1, List.of())).isEmpty();
        assertThat(told(3, List.of(List.of()))).isEmpty();
    }

    private static Optional<Handover> told(long version, List<List<String>> deliveries) {
        return OrderSubscription.handover(SomeOrders.event("order", "asha", "ben", version, deliveries));
    }
}
