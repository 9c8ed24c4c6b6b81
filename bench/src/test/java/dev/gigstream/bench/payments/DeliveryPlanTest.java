package dev.gigstream.bench.payments;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gigstream.bench.payments.DeliveryPlan.Delivery;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DeliveryPlanTest {
    private final DeliveryPlan plan = new DeliveryPlan(400);
    private final List<Delivery> deliveries =
            IntStream.range(0, plan.deliveries()).mapToObj(plan::of).toList();

    @Test
    void tellsEveryFactAndRepeatsAHalf() {
        assertThat(deliveries).hasSize(800);
        assertThat(deliveries)
                .filteredOn(delivery -> !delivery.isRepeated())
                .extracting(Delivery::fact)
                .containsExactlyElementsOf(IntStream.range(0, 400).boxed().toList());
    }

    @Test
    void repeatsOnlyWhatWasToldBefore() {
        var told = new HashSet<Integer>();
        for (var delivery : deliveries) {
            assertThat(told.add(delivery.fact())).isEqualTo(!delivery.isRepeated());
        }
    }

    @Test
    void repeatsUnderTheSameIdAndUnderNewOnes() {
        assertThat(deliveries)
                .filteredOn(Delivery::isRepeated)
                .filteredOn(Delivery::hasNewId)
                .hasSize(200);
    }
}
