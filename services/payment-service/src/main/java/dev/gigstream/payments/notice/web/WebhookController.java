package dev.gigstream.payments.notice.web;

import dev.gigstream.http.Problem;
import dev.gigstream.http.StandardProblem;
import dev.gigstream.payments.notice.ReceivingNotices;
import dev.gigstream.service.PublicEndpoint;
import io.micrometer.core.instrument.MeterRegistry;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Where the provider tells. It is answered once the notice is stored, before anything is done about it. */
@RestController
class WebhookController {

    private static final int LARGEST_BODY = 64 * 1024;

    private final ReceivingNotices receiving;
    private final MeterRegistry meters;

    WebhookController(ReceivingNotices receiving, MeterRegistry meters) {
        this.receiving = receiving;
        this.meters = meters;
    }

    @PostMapping("/api/v1/payments/webhooks/razorpay")
    @PublicEndpoint
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Take a webhook of the payment provider",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(mediaType = "application/json", schema = @Schema(type = "object"))))
    void receive(
            @RequestBody(required = false) byte[] body,
            @RequestHeader(name = "X-Razorpay-Signature", required = false) String signature) {
        byte[] bytes = body == null ? new byte[0] : body;
        if (bytes.length > LARGEST_BODY) {
            throw Problem.of(StandardProblem.PAYLOAD_TOO_LARGE, "A webhook is not that large.");
        }
        ReceivingNotices.Receipt receipt = receiving.receive(bytes, signature);
        meters.counter("payments.webhooks", "receipt", receipt.name().toLowerCase(Locale.ROOT))
                .increment();
        if (receipt == ReceivingNotices.Receipt.FORGED) {
            throw Problem.of(WebhookProblem.WEBHOOK_NOT_SIGNED, "The signature is not the provider's.");
        }
    }
}
