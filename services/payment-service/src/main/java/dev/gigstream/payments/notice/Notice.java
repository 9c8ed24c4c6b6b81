package dev.gigstream.payments.notice;

import dev.gigstream.payments.provider.ProviderPayment;
import dev.gigstream.payments.provider.ProviderRefund;
import dev.gigstream.payments.provider.ProviderTransfer;
import java.util.Locale;

/** What the provider tells by itself. */
public sealed interface Notice {

    /** Names the business fact: the same for every delivery and every copy. */
    String fact();

    record OfPayment(ProviderPayment payment) implements Notice {
        @Override
        public String fact() {
            return Notice.fact("payment", payment.id(), payment.status());
        }
    }

    record OfRefund(ProviderRefund refund) implements Notice {
        @Override
        public String fact() {
            return Notice.fact("refund", refund.id(), refund.status());
        }
    }

    record OfTransfer(ProviderTransfer transfer) implements Notice {
        @Override
        public String fact() {
            return Notice.fact("transfer", transfer.id(), transfer.status());
        }
    }

    private static String fact(String thing, String id, Enum<?> status) {
        return thing + ":" + id + ":" + status.name().toLowerCase(Locale.ROOT);
    }
}
