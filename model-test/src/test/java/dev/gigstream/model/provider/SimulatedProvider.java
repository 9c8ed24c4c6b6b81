package dev.gigstream.model.provider;

import dev.gigstream.model.world.Fault;
import dev.gigstream.model.world.Setting;
import dev.gigstream.model.world.Violation;
import dev.gigstream.money.Money;
import dev.gigstream.payments.notice.Notice;
import dev.gigstream.payments.notice.Webhooks;
import dev.gigstream.payments.payment.Refund;
import dev.gigstream.payments.payment.Terms;
import dev.gigstream.payments.provider.Outcome;
import dev.gigstream.payments.provider.PaymentProvider;
import dev.gigstream.payments.provider.ProviderOrder;
import dev.gigstream.payments.provider.ProviderPayment;
import dev.gigstream.payments.provider.ProviderRefund;
import dev.gigstream.payments.provider.ProviderTransfer;
import dev.gigstream.payments.provider.Transfer;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Answers as the provider does: late, not at all after it did what was asked, or with a no. */
public final class SimulatedProvider implements PaymentProvider, Webhooks {
    private final Setting setting;
    private final ProviderBooks books;
    private final Mail mail;
    private BooleanSupplier inTransaction = () -> false;

    public SimulatedProvider(Setting setting) {
        this.setting = setting;
        this.mail = new Mail(setting);
        this.books = new ProviderBooks(setting, mail);
    }

    /** Whoever calls while this holds keeps others waiting for a machine that is not ours. */
    public void mustNotBeCalledWhile(BooleanSupplier transactionIsOpen) {
        inTransaction = transactionIsOpen;
    }

    public ProviderBooks books() {
        return books;
    }

    public Mail mail() {
        return mail;
    }

    @Override
    public String keyId() {
        return "key";
    }

    @Override
    public boolean isConfirmedBy(String signature, String providerOrderId, String paymentId) {
        return signature.equals(confirmation(providerOrderId, paymentId));
    }

    public String confirmation(String providerOrderId, String paymentId) {
        return "confirmed " + providerOrderId + " " + paymentId;
    }

    @Override
    public Outcome<ProviderOrder> createOrder(Terms terms) {
        return change(terms.orderId(), () -> new Outcome.Known<>(books.order(terms)));
    }

    @Override
    public Outcome<Optional<ProviderOrder>> orderByReceipt(String orderId) {
        return ask(() -> new Outcome.Known<>(books.ordersOf(orderId).stream().findFirst()));
    }

    @Override
    public Outcome<ProviderOrder> order(String providerOrderId) {
        return ask(() -> known(books.order(providerOrderId)));
    }

    @Override
    public Outcome<ProviderPayment> payment(String paymentId) {
        return ask(() -> known(books.payment(paymentId)));
    }

    @Override
    public Outcome<ProviderPayment> capture(String paymentId, Money amount) {
        return change(
                paymentId,
                () -> known(books.payment(paymentId)
                        .filter(payment -> payment.status() == ProviderPayment.Status.AUTHORIZED)
                        .map(books::capture)));
    }

    @Override
    public Outcome<List<ProviderPayment>> payments(Instant from, Instant to, int skip, int count) {
        return ask(() -> new Outcome.Known<>(books.payments(from, to, skip, count)));
    }

    @Override
    public Outcome<ProviderRefund> refund(String orderId, Refund refund) {
        return change(
                orderId,
                () -> books.isGivenBackByHand(refund.paymentId())
                        ? new Outcome.Refused<>("BAD_REQUEST_ERROR", "fully refunded already")
                        : new Outcome.Known<>(books.refund(orderId, refund)));
    }

    @Override
    public Outcome<List<ProviderRefund>> refunds(String paymentId) {
        return ask(() -> new Outcome.Known<>(books.refundsOf(paymentId)));
    }

    @Override
    public Outcome<ProviderTransfer> transfer(Transfer transfer) {
        return change(transfer.withdrawalId(), () -> new Outcome.Known<>(books.transfer(transfer)));
    }

    @Override
    public Outcome<Optional<ProviderTransfer>> transferOf(String withdrawalId, Instant since) {
        return ask(() -> new Outcome.Known<>(books.transferOf(withdrawalId)));
    }

    @Override
    public boolean isSignedBy(String signature, byte[] body) {
        return mail.isSignedBy(signature, body);
    }

    @Override
    public Optional<Notice> read(byte[] body) {
        return mail.read(body);
    }

    private <T> Outcome<T> ask(Supplier<Outcome<T>> question) {
        Violation.unless(!inTransaction.getAsBoolean(), "E1", "the provider is called within a transaction");
        return setting.trouble().strikes(Fault.PROVIDER_AWAY, 20) ? new Outcome.Unknown<>("away") : question.get();
    }

    private <T> Outcome<T> change(String about, Supplier<Outcome<T>> change) {
        return ask(() -> {
            if (setting.trouble().strikes(Fault.PROVIDER_REFUSED, 30)) {
                return new Outcome.Refused<>("BAD_REQUEST_ERROR", "not now");
            }
            setting.trouble().mayCrash(Fault.CRASH_BEFORE_CALL);
            setting.trouble().mayRace(about);
            Outcome<T> done = change.get();
            setting.trouble().mayRace(about);
            setting.trouble().mayCrash(Fault.CRASH_AFTER_CALL);
            return setting.trouble().strikes(Fault.TIMEOUT_AFTER_SUCCESS, 15)
                    ? new Outcome.Unknown<>("no answer")
                    : done;
        });
    }

    private static <T> Outcome<T> known(Optional<T> thing) {
        return thing.<Outcome<T>>map(Outcome.Known::new)
                .orElseGet(() -> new Outcome.Refused<>("BAD_REQUEST_ERROR", "there is none"));
    }
}
