package dev.gigstream.local.razorpay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.razorpay.Entity;
import com.razorpay.Order;
import com.razorpay.Payment;
import com.razorpay.RazorpayClient;
import com.razorpay.RazorpayException;
import com.razorpay.Refund;
import com.razorpay.Transfer;
import com.razorpay.Utils;
import java.nio.file.Path;
import org.json.JSONObject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The real client against the simulator: every call that the marketplace makes. */
class RazorpayClientTest {

    @TempDir
    private Path data;

    private StartedSimulator simulator;
    private RazorpayClient client;

    @BeforeEach
    void startBoth() throws Exception {
        simulator = StartedSimulator.alone(data);
        client = RedirectedClient.of(simulator.url("/"), StartedSimulator.KEY_SECRET);
    }

    @AfterEach
    void stop() throws Exception {
        simulator.close();
    }

    @Test
    void takesAnOrderAndFindsItByItsReceipt() throws Exception {
        Order order = client.orders.create(anOrder("order-7"));
        client.orders.create(anOrder("order-8"));

        assertThat(id(order)).startsWith("order_");
        assertThat(client.orders.fetchAll(new JSONObject().put("receipt", "order-7")))
                .extracting(RazorpayClientTest::id)
                .containsExactly(id(order));
        assertThat(client.orders.fetch(id(order)).toJson().getInt("amount_due")).isEqualTo(158145);
        assertThat(client.orders.fetch(id(order)).toJson().getString("status")).isEqualTo("created");
    }

    @Test
    void makesTwoOrdersOfOneReceiptAsTheRealOneDoes() throws Exception {
        client.orders.create(anOrder("order-7"));
        client.orders.create(anOrder("order-7"));

        assertThat(client.orders.fetchAll(new JSONObject().put("receipt", "order-7")))
                .hasSize(2);
    }

    @Test
    void signsWhatCheckoutHandsBackAndMarksTheOrderPaid() throws Exception {
        Order order = client.orders.create(anOrder("order-7"));

        JsonNode handed = pay(order, "captured");

        JSONObject signed = new JSONObject()
                .put("razorpay_order_id", handed.path("razorpayOrderId").asString())
                .put("razorpay_payment_id", handed.path("razorpayPaymentId").asString())
                .put("razorpay_signature", handed.path("razorpaySignature").asString());
        assertThat(Utils.verifyPaymentSignature(signed, StartedSimulator.KEY_SECRET))
                .isTrue();
        Payment payment = client.orders.fetchPayments(id(order)).getFirst();
        assertThat(id(payment)).isEqualTo(handed.path("razorpayPaymentId").asString());
        assertThat(payment.toJson().getString("status")).isEqualTo("captured");
        assertThat(payment.toJson().getString("order_id")).isEqualTo(id(order));
        assertThat(client.orders.fetch(id(order)).toJson().getString("status")).isEqualTo("paid");
    }

    @Test
    void signsNothingForAPaymentThatFailed() throws Exception {
        Order order = client.orders.create(anOrder("order-7"));

        JsonNode handed = pay(order, "failed");

        assertThat(handed.path("razorpaySignature").isNull()).isTrue();
        assertThat(client.payments
                        .fetch(handed.path("razorpayPaymentId").asString())
                        .toJson()
                        .getString("status"))
                .isEqualTo("failed");
        assertThat(client.orders.fetch(id(order)).toJson().getString("status")).isEqualTo("attempted");
    }

    @Test
    void capturesOnceWhatWasAuthorized() throws Exception {
        Order order = client.orders.create(anOrder("order-7"));
        String paymentId = pay(order, "authorized").path("razorpayPaymentId").asString();
        JSONObject all = new JSONObject().put("amount", 158145).put("currency", "INR");

        assertThat(client.payments.capture(paymentId, all).toJson().getBoolean("captured"))
                .isTrue();
        assertThatThrownBy(() -> client.payments.capture(paymentId, all)).hasMessageContaining("already been captured");
    }

    @Test
    void letsGoWhatNobodyCaptures() throws Exception {
        Order order = client.orders.create(anOrder("order-7"));
        String paymentId = pay(order, "authorized").path("razorpayPaymentId").asString();

        simulator.lapse(paymentId);

        JSONObject lapsed = client.payments.fetch(paymentId).toJson();
        assertThat(lapsed.getString("status")).isEqualTo("refunded");
        assertThat(lapsed.getString("refund_status")).isEqualTo("full");
        assertThat(lapsed.getBoolean("captured")).isFalse();
        JSONObject all = new JSONObject().put("amount", 158145).put("currency", "INR");
        assertThatThrownBy(() -> client.payments.capture(paymentId, all)).isInstanceOf(RazorpayException.class);
        assertThatThrownBy(() -> client.payments.refund(paymentId)).isInstanceOf(RazorpayException.class);
    }

    @Test
    void givesBackInPartsAndNeverMoreThanWasPaid() throws Exception {
        Order order = client.orders.create(anOrder("order-7"));
        String paymentId = pay(order, "captured").path("razorpayPaymentId").asString();

        Refund part = client.payments.refund(paymentId, new JSONObject().put("amount", 58145));

        assertThat(part.toJson().getString("status")).isEqualTo("processed");
        assertThatThrownBy(() -> client.payments.refund(paymentId, new JSONObject().put("amount", 100001)))
                .isInstanceOf(RazorpayException.class)
                .hasMessageContaining("BAD_REQUEST_ERROR");
        Refund rest = client.payments.refund(paymentId);
        assertThat(rest.toJson().getInt("amount")).isEqualTo(100000);
        assertThat(client.payments.fetchAllRefunds(paymentId))
                .extracting(RazorpayClientTest::id)
                .containsExactly(id(rest), id(part));
        assertThat(client.refunds.fetch(id(part)).toJson().getString("payment_id"))
                .isEqualTo(paymentId);
        assertThat(client.payments.fetch(paymentId).toJson().getString("refund_status"))
                .isEqualTo("full");
    }

    @Test
    void paysOutWhatIsThereAndNoMore() throws Exception {
        pay(client.orders.create(anOrder("order-7")), "captured");
        JSONObject payout = new JSONObject()
                .put("account", "acc_seller0000001")
                .put("amount", 100000)
                .put("currency", "INR");

        Transfer transfer = client.transfers.create(payout);

        assertThat(transfer.toJson().getString("status")).isEqualTo("processed");
        assertThat(client.transfers.fetch(id(transfer)).toJson().getString("recipient"))
                .isEqualTo("acc_seller0000001");
        assertThat(client.transfers.fetchAll()).hasSize(1);
        assertThatThrownBy(() -> client.transfers.create(payout)).hasMessageContaining("sufficient balance");
    }

    @Test
    void refusesTheWrongSecretUnknownIdsAndBadAmounts() throws Exception {
        RazorpayClient stranger = RedirectedClient.of(simulator.url("/"), "guessed");

        assertThatThrownBy(() -> stranger.orders.create(anOrder("order-7")))
                .hasMessageContaining("Authentication failed");
        assertThatThrownBy(() -> client.orders.fetch("order_unknown")).hasMessageContaining("does not exist");
        assertThatThrownBy(() -> client.orders.create(anOrder("order-7").put("amount", 12.5)))
                .hasMessageContaining("must be an integer");
        assertThatThrownBy(() -> client.orders.create(anOrder("order-7").put("currency", "XXQ")))
                .hasMessageContaining("Currency");
    }

    private JsonNode pay(Order order, String outcome) throws Exception {
        JsonNode ordered = StartedSimulator.JSON.readTree(order.toString());
        return simulator.pay(ordered, "{\"outcome\": \"" + outcome + "\"}");
    }

    private static JSONObject anOrder(String receipt) {
        return new JSONObject()
                .put("amount", 158145)
                .put("currency", "INR")
                .put("receipt", receipt)
                .put("notes", new JSONObject().put("orderId", receipt));
    }

    private static String id(Entity entity) {
        return entity.toJson().getString("id");
    }
}
