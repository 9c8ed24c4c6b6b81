package dev.gigstream.fanout.notice;

import dev.gigstream.fanout.recipient.Kind;
import dev.gigstream.fanout.recipient.Matter;
import dev.gigstream.fanout.recipient.Notice;
import java.math.BigDecimal;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.util.Currency;
import java.util.Locale;
import java.util.ResourceBundle;

/** Title and body of a notification in a language; every text is in the bundle {@code notices}. */
public final class Texts {
    private static final String BUNDLE = "dev.gigstream.fanout.notices";

    private final Locale locale;
    private final ResourceBundle bundle;

    public Texts(Locale locale) {
        this.locale = locale;
        this.bundle = ResourceBundle.getBundle(
                BUNDLE, locale, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** What a user reads. */
    public record Text(String title, String body) {}

    /** @param count how many notices the text is to stand for */
    public Text of(Notice notice, int count) {
        String wording = notice.kind() == Kind.MESSAGE ? wordingOfMessages(notice.matter(), count) : notice.wording();
        Object[] parts = parts(notice.matter(), count);
        return new Text(filled(wording + ".title", parts), filled(wording + ".body", parts));
    }

    private static String wordingOfMessages(Matter matter, int count) {
        if (count > 1) {
            return "MESSAGE.many";
        }
        return matter.excerpt() == null ? "MESSAGE.unquoted" : "MESSAGE.one";
    }

    private Object[] parts(Matter matter, int count) {
        String actor = matter.actorName() == null ? bundle.getString("somebody") : matter.actorName();
        return new Object[] {actor, matter.gigTitle(), matter.excerpt(), amount(matter), count};
    }

    private String amount(Matter matter) {
        if (matter.currency() == null) {
            return null;
        }
        Currency currency = Currency.getInstance(matter.currency());
        int digits = Math.max(currency.getDefaultFractionDigits(), 0);
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMinimumFractionDigits(digits);
        return matter.currency() + ' ' + format.format(BigDecimal.valueOf(matter.amountMinor(), digits));
    }

    private String filled(String key, Object[] parts) {
        return new MessageFormat(bundle.getString(key), locale).format(parts);
    }
}
