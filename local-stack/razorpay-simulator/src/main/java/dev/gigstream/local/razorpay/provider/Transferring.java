package dev.gigstream.local.razorpay.provider;

import dev.gigstream.local.razorpay.provider.Faults.SettlementFaults;
import java.time.Clock;
import java.util.Map;
import java.util.regex.Pattern;

/** Pays out from the merchant's balance to a linked account, never more than there is. */
public final class Transferring {

    private static final Pattern ACCOUNT = Pattern.compile("acc_[A-Za-z0-9_-]{1,60}");

    private final Store store;
    private final Announcements announcements;
    private final Clock clock;

    Transferring(Store store, Announcements announcements, Clock clock) {
        this.store = store;
        this.announcements = announcements;
        this.clock = clock;
    }

    public Transfer transfer(Command command) {
        Idempotency once = Idempotency.ofTransfer(command.idempotencyKey(), command.asked());
        return store.change(books -> once.madeBefore(books)
                .flatMap(books::transfer)
                .map(Store.Step::without)
                .orElseGet(() -> transfer(books, command, once)));
    }

    private Store.Step<Transfer> transfer(Books books, Command command, Idempotency once) {
        check(books, command);
        SettlementFaults faults = books.faults().transfers();
        Transfer transfer = pending(command, faults);
        Change change = once.remembering(Change.NONE, transfer.id());
        if (transfer.fails()) {
            change = change.with(books.faults().oneTransferLess());
        }
        return faults.delayMs() > 0
                ? new Store.Step<>(transfer, change.with(transfer))
                : settled(books, transfer, change);
    }

    void settle(String transferId) {
        store.change(books -> {
            Transfer transfer = books.transfer(transferId).orElseThrow();
            return transfer.status() == SettlementStatus.PENDING
                    ? settled(books, transfer, Change.NONE)
                    : Store.Step.without(transfer);
        });
    }

    private Store.Step<Transfer> settled(Books books, Transfer pending, Change change) {
        Transfer transfer = pending.settled();
        String event = transfer.fails() ? "transfer.failed" : "transfer.processed";
        return new Store.Step<>(transfer, change.with(transfer).with(announcements.about(books, transfer, event)));
    }

    private Transfer pending(Command command, SettlementFaults faults) {
        return new Transfer(
                Ids.transfer(),
                command.account(),
                command.amount(),
                command.currency(),
                command.notes(),
                SettlementStatus.PENDING,
                clock.instant(),
                clock.instant().plusMillis(faults.delayMs()),
                faults.failNext() > 0);
    }

    private static void check(Books books, Command command) {
        if (command.account() == null || !ACCOUNT.matcher(command.account()).matches()) {
            throw Declined.field("account", "The account is invalid");
        }
        if (command.amount() <= 0) {
            throw Declined.field("amount", "The amount must be at least 1.");
        }
        if (command.amount() > books.balance(command.currency())) {
            throw Declined.field("amount", "Account does not have sufficient balance to carry out transfer operation");
        }
    }

    public record Command(
            String account, long amount, String currency, Map<String, String> notes, String idempotencyKey) {
        String asked() {
            return account + "|" + amount + "|" + currency + "|" + notes;
        }
    }
}
