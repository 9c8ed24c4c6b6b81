package dev.gigstream.bench.payments;

import dev.gigstream.bench.load.ClosedLoop;
import dev.gigstream.eventing.EventIds;
import dev.gigstream.money.Money;
import dev.gigstream.payments.ledger.Ledger;
import dev.gigstream.payments.ledger.Posting;
import dev.gigstream.payments.ledger.Postings;
import dev.gigstream.payments.work.Transactions;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** The postings of one order after the other, each in a transaction of its own: held, settled, cleared. */
final class OrderPostings implements ClosedLoop.Work {
    static final int SELLERS = 100;
    static final Money TOTAL = new Money(1_000, "INR");
    static final Money SHARE = new Money(800, "INR");
    static final Money FEES = new Money(200, "INR");

    private final Ledger ledger;
    private final Transactions transactions;
    private final int worker;
    private final Clock clock = Clock.systemUTC();
    private String orderId;
    private long posted;

    OrderPostings(Ledger ledger, Transactions transactions, int worker) {
        this.ledger = ledger;
        this.transactions = transactions;
        this.worker = worker;
    }

    @Override
    public void once() {
        var posting = next(clock.instant().truncatedTo(ChronoUnit.MILLIS));
        transactions.within(() -> {
            ledger.post(posting);
            return null;
        });
        posted++;
    }

    private Posting next(Instant at) {
        var seller = seller(worker, posted / 3);
        return switch ((int) (posted % 3)) {
            case 0 -> {
                orderId = EventIds.next();
                yield Postings.hold(orderId, "pay_" + orderId, "buyer-" + worker, TOTAL, at);
            }
            case 1 ->
                Postings.settlement(
                        orderId, new Postings.Shares("buyer-" + worker, Money.zero("INR"), seller, SHARE, FEES), at);
            default -> Postings.clearing(orderId, seller, SHARE, at);
        };
    }

    /** Sellers are many, so that accounts are as seldom fought for as they are in a marketplace. */
    static String seller(int worker, long order) {
        return "seller-" + worker + "-" + order % SELLERS;
    }
}
