package dev.gigstream.payments;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gigstream.events.Topics;
import dev.gigstream.testkit.kafka.TopicRecords;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class WebhooksIT extends RunningPayments {

    private final SomeOrder order = SomeOrder.any();

    @Autowired
    private JdbcClient jdbc;

    @Test
    void holdsOnceHoweverOftenItIsTold() {
        provider.faults("{\"webhook\": {\"copies\": 4, \"shuffle\": true, \"forged\": 2}}");
        var handedBack = provider.pay(placed());
        client.payment(order.id(), order.buyer(), "HELD");

        for (int again = 0; again < 3; again++) {
            assertThat(provider.send(handedBack.get("razorpayPaymentId"), "NONE"))
                    .isEqualTo(204);
            client.confirm(order.id(), order.buyer(), handedBack).is(200);
        }

        assertThat(TopicRecords.of(Topics.PAYMENTS, order.id())).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"WRONG_SIGNATURE", "NO_SIGNATURE", "CHANGED_BODY"})
    void believesNoForgery(String forgery) {
        provider.faults("{\"webhook\": {\"drop\": true}}");
        String payment = provider.pay(placed()).get("razorpayPaymentId");

        assertThat(provider.send(payment, forgery)).isEqualTo(401);

        assertThat(jdbc.sql("select count(*) from provider_notice where fact like ?")
                        .param("payment:" + payment + "%")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void checksTheBytesAsTheyCame() throws Exception {
        byte[] odd =
                "{ \"event\":\"something.else\",\r\n\"payload\" : {} , \"ü\":1.0 }".getBytes(StandardCharsets.UTF_8);
        byte[] broken = "not json".getBytes(StandardCharsets.UTF_8);

        client.webhook(odd, signed(odd)).is(204);
        client.webhook(broken, signed(broken)).is(204);
        client.webhook(broken, signed(odd)).is(401);
        client.webhook(new byte[0], null).is(401);
        client.webhook(new byte[70_000], "0".repeat(64)).is(413);
    }

    @Test
    void takesOverNothingThatTheProviderDidNotSign() {
        provider.faults("{\"webhook\": {\"drop\": true}}");
        var handedBack = provider.pay(placed());
        var other = SomeOrder.any();
        orders.tell(other.placed());
        client.payment(other.id(), other.buyer(), "CREATED");

        assertRefused(order, order.buyer(), with(handedBack, "razorpaySignature", "0".repeat(64)), 422);
        assertRefused(order, order.buyer(), with(handedBack, "razorpayPaymentId", "pay_other"), 422);
        assertRefused(other, other.buyer(), handedBack, 422);
        assertRefused(order, order.seller(), handedBack, 403);
        assertRefused(order, "a-stranger", handedBack, 404);

        assertThat(client.payment(other.id(), other.buyer()).text("/status")).isEqualTo("CREATED");
    }

    private void assertRefused(SomeOrder which, String user, Map<String, String> handedBack, int status) {
        client.confirm(which.id(), user, handedBack).is(status);
    }

    private static Map<String, String> with(Map<String, String> handedBack, String name, String value) {
        Map<String, String> changed = new HashMap<>(handedBack);
        changed.put(name, value);
        return changed;
    }

    private static String signed(byte[] body) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(WEBHOOK_SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        return HexFormat.of().formatHex(mac.doFinal(body));
    }

    private String placed() {
        orders.tell(order.placed());
        return client.payment(order.id(), order.buyer(), "CREATED").text("/providerOrderId");
    }
}
