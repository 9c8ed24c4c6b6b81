package dev.gigstream.model.provider;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.gigstream.model.world.Fault;
import dev.gigstream.model.world.Setting;
import dev.gigstream.money.Money;
import dev.gigstream.payments.notice.Notice;
import dev.gigstream.payments.provider.ProviderPayment;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Webhooks on their way: some never arrive, some twice, some late; and some were never sent by the provider. */
public final class Mail {
    private static final String SIGNED = "signed ";

    private final Setting setting;
    /** What was ever written, by the number that is the body. */
    private final List<Notice> written = new ArrayList<>();

    private final List<Letter> underWay = new ArrayList<>();

    Mail(Setting setting) {
        this.setting = setting;
    }

    /** A body and its signature. */
    public record Letter(byte[] body, String signature) {}

    void tell(Notice notice) {
        Letter letter = write(notice, SIGNED);
        if (!setting.trouble().strikes(Fault.WEBHOOK_LOST, 4)) {
            underWay.add(letter);
        }
        if (setting.trouble().strikes(Fault.WEBHOOK_TWICE, 10)) {
            underWay.add(letter);
        }
    }

    /** Tells of a payment that was never made, in the name of the provider. */
    public void forge(String providerOrderId, Money amount) {
        var payment = new ProviderPayment(
                "pay_forged" + written.size(),
                providerOrderId,
                ProviderPayment.Status.CAPTURED,
                amount,
                setting.clock().instant());
        underWay.add(write(new Notice.OfPayment(payment), "forged "));
    }

    public Optional<Letter> next() {
        if (underWay.isEmpty()) {
            return Optional.empty();
        }
        boolean overtakes = underWay.size() > 1 && setting.trouble().strikes(Fault.WEBHOOK_OUT_OF_ORDER, 4);
        return Optional.of(underWay.remove(overtakes ? setting.dice().below(underWay.size()) : 0));
    }

    public boolean isEmpty() {
        return underWay.isEmpty();
    }

    boolean isSignedBy(String signature, byte[] body) {
        return signature.equals(SIGNED + new String(body, UTF_8));
    }

    Optional<Notice> read(byte[] body) {
        return Optional.of(written.get(Integer.parseInt(new String(body, UTF_8))));
    }

    private Letter write(Notice notice, String signature) {
        String body = Integer.toString(written.size());
        written.add(notice);
        return new Letter(body.getBytes(UTF_8), signature + body);
    }
}
