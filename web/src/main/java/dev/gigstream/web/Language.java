package dev.gigstream.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The languages that there are messages in; the first is what somebody gets who asked for none of them. */
public enum Language {
    ENGLISH("en"),
    HINDI("hi");

    private static final List<String> TAGS =
            Arrays.stream(values()).map(Language::tag).toList();

    private final String tag;

    Language(String tag) {
        this.tag = tag;
    }

    public String tag() {
        return tag;
    }

    /** @param chosen the language that a person chose, or null · @param accepted the header {@code Accept-Language}, or null */
    public static Language of(String chosen, String accepted) {
        for (Language language : values()) {
            if (language.tag.equals(chosen)) {
                return language;
            }
        }
        return accepted == null ? ENGLISH : accepted(accepted);
    }

    private static Language accepted(String header) {
        try {
            String best = Locale.lookupTag(Locale.LanguageRange.parse(header), TAGS);
            return best == null ? ENGLISH : of(best, null);
        } catch (IllegalArgumentException notOne) {
            return ENGLISH;
        }
    }
}
