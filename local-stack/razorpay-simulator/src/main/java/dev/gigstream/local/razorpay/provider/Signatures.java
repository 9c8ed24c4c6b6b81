package dev.gigstream.local.razorpay.provider;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** HMAC-SHA256 in lower-case hexadecimal digits, as the provider signs. */
public final class Signatures {

    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    public Signatures(String secret) {
        key = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM);
    }

    /** What Checkout hands back for a payment. */
    public String ofPayment(String orderId, String paymentId) {
        return of(orderId + "|" + paymentId);
    }

    public String of(String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
