package dev.gigstream.auth.attempt;

import dev.gigstream.auth.secret.Secret;
import java.util.Arrays;
import java.util.Locale;

/**
 * Whose attempts are counted together: one typed address from one place. Hashed, so that the table holds neither. A
 * holder of an IPv6 network has as many addresses as he likes, so the network (/64) is the place.
 */
public record AttemptKey(String hash) {

    private static final int NETWORK_GROUPS = 4;

    public static AttemptKey of(String email, String clientAddress) {
        String normalised = email.strip().toLowerCase(Locale.ROOT);
        return new AttemptKey(new Secret(normalised + "\n" + place(clientAddress)).hash());
    }

    private static String place(String address) {
        if (address == null || !address.contains(":") || address.startsWith("::")) {
            return String.valueOf(address);
        }
        String[] groups = address.split(":");
        return String.join(":", Arrays.copyOf(groups, Math.min(NETWORK_GROUPS, groups.length)));
    }
}
