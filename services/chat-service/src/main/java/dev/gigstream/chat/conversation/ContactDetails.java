package dev.gigstream.chat.conversation;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Recognises ways of contact beside the marketplace. It only flags, so it may be wrong now and then: a price, a date or an
 * order number is no telephone number, but ten digits in a row are.
 */
final class ContactDetails {

    private static final Pattern E_MAIL =
            Pattern.compile("[\\w.+-]{1,64}\\s?(@|\\(at\\)|\\[at])\\s?[\\w-]{1,63}(\\.|\\s?\\(dot\\)\\s?)[a-z]{2,}");
    private static final Pattern ADDRESS =
            Pattern.compile("(https?://|www\\.)\\S+|\\b(t\\.me|wa\\.me|discord\\.gg|join\\.skype\\.com)/\\S+");
    private static final Pattern TELEPHONE = Pattern.compile("(?<![\\w.,])(\\+|00)?\\d([ ()./-]?\\d){8,14}(?![\\w])");
    private static final String MESSENGERS =
            "\\b(whats ?app|telegram|skype|discord|wechat|viber|snapchat|instagram|insta)\\b\\W{0,3}";
    private static final Pattern MESSENGER_ADDRESS =
            Pattern.compile(MESSENGERS + "((is|id|name|handle|number|me|at)\\b\\W{0,3}){0,3}(@\\w{3,}|\\+?\\d{6,})");
    private static final Pattern MESSENGER_NAME =
            Pattern.compile(MESSENGERS + "((is|id|name|handle)\\b\\W{0,3}){1,3}[\\w.]{3,}");
    private static final List<Pattern> WAYS = List.of(E_MAIL, ADDRESS, TELEPHONE, MESSENGER_ADDRESS, MESSENGER_NAME);

    private ContactDetails() {}

    static boolean areIn(String text) {
        String lowerCase = text.toLowerCase(Locale.ROOT);
        return WAYS.stream().anyMatch(way -> way.matcher(lowerCase).find());
    }
}
