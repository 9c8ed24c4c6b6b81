package dev.gigstream.local.supervisor.keys;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;

/** One RSA key that the gateway signs with. Its id is the RFC 7638 thumbprint of its public half. */
record SigningKey(RSAPrivateCrtKey key) {

    private static final Base64.Encoder BASE64_URL = Base64.getUrlEncoder().withoutPadding();
    private static final Base64.Encoder PEM_LINES = Base64.getMimeEncoder(64, new byte[] {'\n'});
    private static final String BEGIN = "-----BEGIN PRIVATE KEY-----\n";
    private static final String END = "\n-----END PRIVATE KEY-----\n";

    static SigningKey generate() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return new SigningKey((RSAPrivateCrtKey) generator.generateKeyPair().getPrivate());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This JDK cannot make RSA keys", e);
        }
    }

    static SigningKey fromPem(String pem) {
        String body = pem.replace(BEGIN.strip(), "").replace(END.strip(), "");
        try {
            byte[] der = Base64.getMimeDecoder().decode(body);
            return new SigningKey(
                    (RSAPrivateCrtKey) KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(der)));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IllegalStateException("Not a PKCS#8 RSA key in PEM", e);
        }
    }

    String toPem() {
        return BEGIN + PEM_LINES.encodeToString(key.getEncoded()) + END;
    }

    String id() {
        String canonical = "{\"e\":\"%s\",\"kty\":\"RSA\",\"n\":\"%s\"}".formatted(exponent(), modulus());
        try {
            return BASE64_URL.encodeToString(
                    MessageDigest.getInstance("SHA-256").digest(canonical.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This JDK has no SHA-256", e);
        }
    }

    String toPublicJwk() {
        return "{\"kty\":\"RSA\",\"use\":\"sig\",\"alg\":\"RS256\",\"kid\":\"%s\",\"n\":\"%s\",\"e\":\"%s\"}"
                .formatted(id(), modulus(), exponent());
    }

    private String modulus() {
        return unsigned(key.getModulus().toByteArray());
    }

    private String exponent() {
        return unsigned(key.getPublicExponent().toByteArray());
    }

    /** JWK wants the magnitude alone, without the sign byte that BigInteger puts first. */
    private static String unsigned(byte[] bytes) {
        int sign = bytes.length > 1 && bytes[0] == 0 ? 1 : 0;
        return BASE64_URL.encodeToString(Arrays.copyOfRange(bytes, sign, bytes.length));
    }
}
