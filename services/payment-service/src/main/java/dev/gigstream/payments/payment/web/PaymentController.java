package dev.gigstream.payments.payment.web;

import dev.gigstream.http.ETags;
import dev.gigstream.http.Problem;
import dev.gigstream.http.StandardProblem;
import dev.gigstream.payments.payment.Payment;
import dev.gigstream.payments.payment.ViewingPayment;
import dev.gigstream.payments.provider.PaymentProvider;
import dev.gigstream.payments.task.ConfirmingPayment;
import dev.gigstream.service.Caller;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The payment of an order, for its two parties; others do not learn that there is one. */
@RestController
@RequestMapping("/api/v1/payments/orders/{orderId}")
class PaymentController {

    private final ViewingPayment viewing;
    private final ConfirmingPayment confirming;
    private final PaymentProvider provider;

    PaymentController(ViewingPayment viewing, ConfirmingPayment confirming, PaymentProvider provider) {
        this.viewing = viewing;
        this.confirming = confirming;
        this.provider = provider;
    }

    @GetMapping
    ResponseEntity<PaymentBody> payment(@PathVariable String orderId, Caller caller) {
        return viewing.view(orderId, caller.userId()).map(this::answer).orElseThrow(PaymentController::unknown);
    }

    @PostMapping("/confirm")
    ResponseEntity<PaymentBody> confirm(
            @PathVariable String orderId, Caller caller, @RequestBody @Valid ConfirmPaymentRequest request) {
        return switch (confirming.confirm(request.command(orderId, caller.userId()))) {
            case ConfirmingPayment.Answer.Taken(Payment payment) -> answer(payment);
            case ConfirmingPayment.Answer.UnknownOrder _ -> throw unknown();
            case ConfirmingPayment.Answer.NotTheBuyer _ ->
                throw Problem.of(StandardProblem.FORBIDDEN, "Only the buyer confirms a payment.");
            case ConfirmingPayment.Answer.ForeignOrder _ ->
                throw notConfirmed("razorpayOrderId", "is not the one of this order");
            case ConfirmingPayment.Answer.WrongSignature _ ->
                throw notConfirmed("razorpaySignature", "is not the provider's");
        };
    }

    private ResponseEntity<PaymentBody> answer(Payment payment) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .eTag(ETags.of(payment.version()))
                .body(PaymentBody.of(payment, provider.keyId()));
    }

    private static Problem unknown() {
        return Problem.of(StandardProblem.NOT_FOUND, "There is no such payment.");
    }

    private static Problem notConfirmed(String field, String message) {
        return Problem.of(PaymentProblem.PAYMENT_NOT_CONFIRMED, "Nothing was taken over.")
                .withErrors(List.of(new Problem.FieldError(field, message)));
    }

    record ConfirmPaymentRequest(
            @NotBlank @Size(max = 64) String razorpayOrderId,
            @NotBlank @Size(max = 64) String razorpayPaymentId,
            @NotBlank @Size(max = 256) String razorpaySignature) {

        ConfirmingPayment.Command command(String orderId, String userId) {
            return new ConfirmingPayment.Command(
                    orderId, userId, razorpayOrderId, razorpayPaymentId, razorpaySignature);
        }

        /** Without the signature. */
        @Override
        public String toString() {
            return razorpayPaymentId + " of " + razorpayOrderId;
        }
    }
}
