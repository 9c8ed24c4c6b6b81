package dev.gigstream.payments.provider.razorpay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gigstream.payments.provider.ProviderPayment;
import dev.gigstream.payments.provider.ProviderPayment.Status;
import org.json.JSONObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EntitiesTest {

    @ParameterizedTest
    @CsvSource({
        "created, false, CREATED, false",
        "authorized, false, AUTHORIZED, false",
        "captured, true, CAPTURED, true",
        "refunded, true, REFUNDED, true",
        "refunded, false, LAPSED, false",
        "failed, false, FAILED, false",
        "invented-tomorrow, false, CREATED, false"
    })
    void readsWhereAPaymentStandsAndWhetherMoneyWasTaken(
            String there, boolean captured, Status status, boolean wasCaptured) {
        ProviderPayment payment = Entities.payment(payment(there).put("captured", captured));

        assertThat(payment.status()).isEqualTo(status);
        assertThat(payment.wasCaptured()).isEqualTo(wasCaptured);
    }

    @Test
    void believesInNoMoneyThatIsNotSaidToHaveBeenTaken() {
        assertThat(Entities.payment(payment("refunded")).wasCaptured()).isFalse();
    }

    private static JSONObject payment(String status) {
        return new JSONObject()
                .put("id", "pay_1")
                .put("order_id", "order_1")
                .put("status", status)
                .put("amount", 1_000)
                .put("currency", "INR")
                .put("created_at", 1_767_268_800);
    }
}
