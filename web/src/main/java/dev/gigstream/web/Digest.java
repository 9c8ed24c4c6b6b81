package dev.gigstream.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.SortedMap;

/** SHA-256 of what is sent: as a version, an entity tag, or a source that the content security policy allows. */
final class Digest {
    private Digest() {}

    static String version(SortedMap<String, byte[]> files) {
        MessageDigest digest = sha256();
        files.forEach((name, bytes) -> {
            digest.update((name + '\0' + bytes.length + '\0').getBytes(StandardCharsets.UTF_8));
            digest.update(bytes);
        });
        return HexFormat.of().formatHex(digest.digest(), 0, 8);
    }

    static String entityTag(byte[] bytes) {
        return '"' + HexFormat.of().formatHex(sha256().digest(bytes), 0, 12) + '"';
    }

    static String policySource(String inline) {
        return "'sha256-" + Base64.getEncoder().encodeToString(sha256().digest(inline.getBytes(StandardCharsets.UTF_8)))
                + "'";
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
