package dev.gigstream.auth.account;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** An e-mail address in the one form that makes it unique: without surrounding spaces, in lower case. */
public record EmailAddress(String value) {

    private static final int MAX_LENGTH = 254;
    private static final String LABEL = "[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?";
    private static final Pattern FORM = Pattern.compile(
            "(?!\\.)(?!.*\\.\\.)[a-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}(?<!\\.)@(?:" + LABEL + "\\.)+" + LABEL);

    public EmailAddress {
        if (value.length() > MAX_LENGTH || !FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a normalised e-mail address");
        }
    }

    /** The address a person typed, if it is one. */
    public static Optional<EmailAddress> parse(String text) {
        if (text == null || text.length() > 2 * MAX_LENGTH) {
            return Optional.empty();
        }
        String normalised = text.strip().toLowerCase(Locale.ROOT);
        return normalised.length() <= MAX_LENGTH && FORM.matcher(normalised).matches()
                ? Optional.of(new EmailAddress(normalised))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
