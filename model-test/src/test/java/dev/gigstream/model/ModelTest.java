package dev.gigstream.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gigstream.model.check.Move;
import dev.gigstream.model.world.Doubles;
import dev.gigstream.model.world.Fault;
import dev.gigstream.model.world.Tally;
import dev.gigstream.orders.order.OrderStatus;
import dev.gigstream.payments.ledger.PostingKind;
import dev.gigstream.payments.payment.PaymentStatus;
import dev.gigstream.payments.payment.RefundReason;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Holds both domains to the promises through everything that may go wrong. {@code -Dmodel.steps} makes it longer,
 * {@code -Dmodel.seed} tells one certain story.
 */
class ModelTest {
    private static final long STEPS = Long.getLong("model.steps", 200_000);
    private static final List<Long> SEEDS = Optional.ofNullable(Long.getLong("model.seed"))
            .map(List::of)
            .orElseGet(() -> LongStream.rangeClosed(1, 4).boxed().toList());
    /** Nothing takes a bank's money back here, and nobody corrects what was settled. */
    private static final EnumSet<PostingKind> NOT_MADE_YET = EnumSet.of(PostingKind.CHARGEBACK, PostingKind.RULING);

    private static final Tally TALLY = new Tally();

    @BeforeAll
    static void everyPromiseHoldsAfterEveryStep() {
        SEEDS.forEach(seed ->
                TALLY.add(new Run(seed, new Doubles()).go(STEPS / SEEDS.size()).tally()));
    }

    @Test
    void wentThroughEveryStatusAndEveryMove() {
        Stream<Object> wanted = Stream.of(
                        Arrays.stream(OrderStatus.values()),
                        Arrays.stream(PaymentStatus.values()),
                        Arrays.stream(RefundReason.values()),
                        Move.ALL.stream().map(Move::name),
                        EnumSet.complementOf(NOT_MADE_YET).stream())
                .flatMap(each -> each);

        assertThat(wanted.filter(each -> TALLY.of(each) == 0)).isEmpty();
    }

    @Test
    void sawEveryFault() {
        Stream<Fault> faults = Arrays.stream(Fault.values());

        assertThat(faults.filter(fault -> TALLY.of(fault) == 0)).isEmpty();
    }

    @Test
    void tellsTheSameStoryAgain() {
        long first = new Run(7, new Doubles()).go(3_000).fingerprint();

        long second = new Run(7, new Doubles()).go(3_000).fingerprint();

        assertThat(second).isEqualTo(first);
    }
}
