package dev.gigstream.local.razorpay.web;

import dev.gigstream.local.razorpay.provider.Payment;
import dev.gigstream.local.razorpay.provider.PaymentStatus;
import dev.gigstream.local.razorpay.provider.Signatures;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What Checkout hands back to the merchant's page; only a payment that went well is signed. */
record Handover(Signatures signatures) {

    ObjectNode of(Payment payment) {
        ObjectNode handed = JsonNodeFactory.instance
                .objectNode()
                .put("razorpayOrderId", payment.orderId())
                .put("razorpayPaymentId", payment.id())
                .put("razorpaySignature", signature(payment));
        if (payment.status() == PaymentStatus.FAILED) {
            handed.put("error", "Your payment was declined by the bank.");
        }
        return handed;
    }

    String signature(Payment payment) {
        return payment.status() == PaymentStatus.FAILED ? null : signatures.ofPayment(payment.orderId(), payment.id());
    }
}
