package dev.gigstream.notifications.mail;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs what a link in a mail may do: switch one kind of mail off for one user, and nothing else. */
public final class MuteToken {
    private static final String ALGORITHM = "HmacSHA256";
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();
    private static final String BETWEEN = " ";
    private static final int LONGEST = 512;

    private final SecretKeySpec key;

    public MuteToken(byte[] key) {
        this.key = new SecretKeySpec(key, ALGORITHM);
    }

    /** What a token allows. */
    public record Grant(String userId, String kind) {}

    public String of(Grant grant) {
        String content =
                ENCODER.encodeToString((grant.userId() + BETWEEN + grant.kind()).getBytes(StandardCharsets.UTF_8));
        return content + '.' + ENCODER.encodeToString(signature(content));
    }

    /** Nothing for a token that was not made here. */
    public Optional<Grant> read(String token) {
        int dot = token.indexOf('.');
        if (dot < 0 || token.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            String content = token.substring(0, dot);
            byte[] claimed = Base64.getUrlDecoder().decode(token.substring(dot + 1));
            return MessageDigest.isEqual(claimed, signature(content)) ? Optional.of(grant(content)) : Optional.empty();
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static Grant grant(String content) {
        String[] parts = new String(Base64.getUrlDecoder().decode(content), StandardCharsets.UTF_8).split(BETWEEN, 2);
        return new Grant(parts[0], parts[1]);
    }

    private byte[] signature(String content) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(content.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
