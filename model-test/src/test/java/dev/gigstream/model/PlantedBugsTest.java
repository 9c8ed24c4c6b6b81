package dev.gigstream.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gigstream.model.check.LedgerChecks;
import dev.gigstream.model.world.Doubles;
import dev.gigstream.model.world.Violation;
import dev.gigstream.money.Money;
import dev.gigstream.orders.order.OrderEvent;
import dev.gigstream.orders.order.Orders;
import dev.gigstream.orders.order.Settlement;
import dev.gigstream.payments.ledger.Account;
import dev.gigstream.payments.ledger.Entry;
import dev.gigstream.payments.ledger.Ledger;
import dev.gigstream.payments.ledger.Posting;
import dev.gigstream.payments.ledger.PostingKind;
import dev.gigstream.payments.notice.Webhooks;
import dev.gigstream.payments.payment.Payment;
import dev.gigstream.payments.payment.PaymentChangeKind;
import dev.gigstream.payments.payment.PaymentEvents;
import dev.gigstream.payments.payment.PaymentStatus;
import dev.gigstream.payments.payment.Payments;
import dev.gigstream.payments.reconciliation.Lookouts;
import dev.gigstream.payments.work.Transactions;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** A test that cannot fail proves nothing: in each of these worlds something is wrong, and the checks see it soon. */
class PlantedBugsTest {
    private static final int SOON = 10_000;

    @Test
    void seesThatACaptureIsTakenForNewAgain() {
        var bug = new Doubles() {
            @Override
            public Payments payments(Payments sound) {
                return Wrong.method(
                        Payments.class,
                        sound,
                        "lock",
                        call -> ((Optional<?>) call.asIs())
                                .map(Payment.class::cast)
                                .map(payment ->
                                        payment.status() == PaymentStatus.HELD ? Broken.forgetful(payment) : payment));
            }
        };

        assertThat(brokenBy(bug)).isIn("M6", "M7");
    }

    @Test
    void seesAHoldOfAWrongAmount() {
        var bug = postings(PostingKind.HOLD, (ledger, posting) -> ledger.post(Broken.lessBy(1, posting)));

        assertThat(brokenBy(bug)).isEqualTo("M9");
    }

    @Test
    void seesAReleaseThatIsNotBooked() {
        var bug = postings(PostingKind.SETTLEMENT, (_, _) -> {});

        assertThat(brokenBy(bug)).isEqualTo("M5");
    }

    @Test
    void seesMoneyThatIsGivenAwayTwice() {
        var bug = postings(PostingKind.SETTLEMENT, (ledger, posting) -> {
            ledger.post(posting);
            ledger.post(posting);
        });

        assertThat(brokenBy(bug)).isEqualTo("M3");
    }

    @Test
    void seesAPostingThatDoesNotBalance() {
        List<Entry> entries = List.of(
                new Entry(Account.PLATFORM_FEE, new Money(2, "INR")),
                new Entry(Account.escrow("o1"), new Money(-1, "INR")));

        assertThatThrownBy(() -> LedgerChecks.requireBalance(entries))
                .isInstanceOf(Violation.class)
                .hasMessageStartingWith("M1");
    }

    @Test
    void seesAnEventThatNeverLeaves() {
        var bug = new Doubles() {
            @Override
            public PaymentEvents events(PaymentEvents sound) {
                return (changes, cause) -> sound.tell(
                        changes.stream()
                                .filter(change -> change.kind() != PaymentChangeKind.CAPTURED)
                                .toList(),
                        cause);
            }
        };

        assertThat(brokenBy(bug)).isEqualTo("E2");
    }

    @Test
    void seesWhatADeathLeavesBehindWithoutTransactions() {
        var bug = new Doubles() {
            @Override
            public Transactions transactions(Transactions sound) {
                return new Transactions() {
                    @Override
                    public <T> T within(Supplier<T> work) {
                        return work.get();
                    }
                };
            }
        };

        assertThat(brokenBy(bug)).isIn("E2", "M2", "M5", "M6", "M7", "M8");
    }

    @Test
    void seesAPaymentThatSomebodyMadeUp() {
        var bug = new Doubles() {
            @Override
            public Webhooks webhooks(Webhooks sound) {
                return Wrong.method(Webhooks.class, sound, "isSignedBy", _ -> true);
            }
        };

        assertThat(brokenBy(bug)).isEqualTo("M7");
    }

    @Test
    void seesAPaymentThatNobodyAskedFor() {
        var bug = new Doubles() {
            @Override
            public Lookouts lookouts(Lookouts sound) {
                return Wrong.method(Lookouts.class, sound, "take", _ -> Optional.empty());
            }
        };

        assertThat(brokenBy(bug)).isIn("M2", "M8");
    }

    @Test
    void seesAStepThatIsLostInARace() {
        var bug = new Doubles() {
            @Override
            public Orders orders(Orders sound) {
                return Wrong.method(
                        Orders.class,
                        sound,
                        "change",
                        call -> (boolean) call.asIs()
                                || sound.change(Broken.oneVersionOn((OrderEvent) call.arguments()[0])));
            }
        };

        assertThat(brokenBy(bug)).isEqualTo("O1");
    }

    @Test
    void seesASettlementOfOtherShares() {
        var bug = endings(settlement -> new Settlement(
                settlement.kind(),
                settlement.toBuyer(),
                settlement.toSeller().plus(settlement.platformFee()),
                Money.zero(settlement.platformFee().currency())));

        assertThat(brokenBy(bug)).isEqualTo("O2");
    }

    @Test
    void seesADeliveryThatNobodyHasToAnswer() {
        var bug = new Doubles() {
            @Override
            public Orders orders(Orders sound) {
                return Wrong.method(
                        Orders.class,
                        sound,
                        "change",
                        call -> call.with(Broken.withoutEnd((OrderEvent) call.arguments()[0])));
            }
        };

        assertThat(brokenBy(bug)).isEqualTo("O3");
    }

    private static String brokenBy(Doubles bug) {
        return new Run(1, bug).brokenWithin(SOON).orElse("nothing");
    }

    private static Doubles postings(PostingKind kind, BiConsumer<Ledger, Posting> wrong) {
        return new Doubles() {
            @Override
            public Ledger ledger(Ledger sound) {
                return Wrong.method(Ledger.class, sound, "post", call -> {
                    var posting = (Posting) call.arguments()[0];
                    if (posting.kind() == kind) {
                        wrong.accept(sound, posting);
                        return null;
                    }
                    return call.asIs();
                });
            }
        };
    }

    private static Doubles endings(Function<Settlement, Settlement> wrong) {
        return new Doubles() {
            @Override
            public Orders orders(Orders sound) {
                return Wrong.method(
                        Orders.class,
                        sound,
                        "change",
                        call -> call.with(Broken.settled((OrderEvent) call.arguments()[0], wrong)));
            }
        };
    }
}
