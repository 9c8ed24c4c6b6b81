package dev.gigstream.local.razorpay.webhook;

import dev.gigstream.local.razorpay.provider.Signatures;
import dev.gigstream.local.razorpay.provider.Webhook;
import java.util.Optional;

/** The body and the signature that a webhook goes out with: right, or wrong in the way that was asked for. */
record Signer(Signatures right, Signatures wrong) {

    Signer(String secret) {
        this(new Signatures(secret), new Signatures(secret + "-of-somebody-else"));
    }

    String body(Webhook webhook) {
        return switch (webhook.forgery()) {
            case NONE, WRONG_SIGNATURE, NO_SIGNATURE -> webhook.body();
            case CHANGED_BODY -> webhook.body().replaceFirst("\"amount\":(\\d+)", "\"amount\":1$1");
        };
    }

    Optional<String> signature(Webhook webhook) {
        return switch (webhook.forgery()) {
            case NONE, CHANGED_BODY -> Optional.of(right.of(webhook.body()));
            case WRONG_SIGNATURE -> Optional.of(wrong.of(webhook.body()));
            case NO_SIGNATURE -> Optional.empty();
        };
    }
}
