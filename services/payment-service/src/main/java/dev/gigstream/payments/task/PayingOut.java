package dev.gigstream.payments.task;

import dev.gigstream.payments.provider.Outcome;
import dev.gigstream.payments.provider.PaymentProvider;
import dev.gigstream.payments.provider.ProviderTransfer;
import dev.gigstream.payments.provider.Transfer;
import dev.gigstream.payments.withdrawal.Withdrawal;
import dev.gigstream.payments.withdrawal.Withdrawals;
import dev.gigstream.payments.withdrawal.WithdrawingMoney;
import java.util.Optional;

/** Has a seller paid. Whenever it may have been done already the provider is asked before it is requested. */
final class PayingOut {

    private final Withdrawals withdrawals;
    private final WithdrawingMoney withdrawing;
    private final PaymentProvider provider;

    PayingOut(Withdrawals withdrawals, WithdrawingMoney withdrawing, PaymentProvider provider) {
        this.withdrawals = withdrawals;
        this.withdrawing = withdrawing;
        this.provider = provider;
    }

    Performed perform(ProviderTask task) {
        Optional<Withdrawal> wanted = withdrawals.find(task.subject()).filter(Withdrawal::isUnderWay);
        if (wanted.isEmpty()) {
            return Performed.DONE;
        }
        return task.mayHaveBeenDone() ? ask(wanted.get()) : request(wanted.get());
    }

    private Performed ask(Withdrawal withdrawal) {
        return switch (provider.transferOf(withdrawal.id(), withdrawal.requestedAt())) {
            case Outcome.Known<Optional<ProviderTransfer>>(var found) ->
                found.map(made -> take(withdrawal, made)).orElseGet(() -> request(withdrawal));
            case Outcome.Refused<Optional<ProviderTransfer>>(String code, String description) ->
                new Performed.Later(code + ": " + description);
            case Outcome.Unknown<Optional<ProviderTransfer>>(String why) -> new Performed.Later(why);
        };
    }

    private Performed request(Withdrawal withdrawal) {
        var transfer = new Transfer(withdrawal.id(), withdrawal.destination(), withdrawal.amount());
        return switch (provider.transfer(transfer)) {
            case Outcome.Known<ProviderTransfer>(ProviderTransfer made) -> take(withdrawal, made);
            case Outcome.Refused<ProviderTransfer>(String code, String _) -> {
                withdrawing.failed(withdrawal.id(), code);
                yield Performed.DONE;
            }
            case Outcome.Unknown<ProviderTransfer>(String why) -> new Performed.Later(why);
        };
    }

    private Performed take(Withdrawal withdrawal, ProviderTransfer made) {
        return switch (made.status()) {
            case PENDING -> new Performed.Later("the provider is at it");
            case PROCESSED -> {
                withdrawing.paid(withdrawal.id(), made.id());
                yield Performed.DONE;
            }
            case FAILED -> {
                withdrawing.failed(withdrawal.id(), "TRANSFER_FAILED");
                yield Performed.DONE;
            }
        };
    }
}
