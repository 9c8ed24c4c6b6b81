package dev.gigstream.local.razorpay.web;

import dev.gigstream.local.razorpay.provider.Declined;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;

/** Lets in who knows the key and its secret. */
final class BasicAuth {

    private final byte[] expected;

    BasicAuth(String keyId, String keySecret) {
        byte[] pair = (keyId + ":" + keySecret).getBytes(StandardCharsets.UTF_8);
        expected = ("Basic " + Base64.getEncoder().encodeToString(pair)).getBytes(StandardCharsets.US_ASCII);
    }

    void check(Request request) {
        String given = request.header("Authorization");
        if (given == null || !MessageDigest.isEqual(expected, given.getBytes(StandardCharsets.UTF_8))) {
            throw Declined.unauthorized();
        }
    }
}
