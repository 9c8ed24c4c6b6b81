package dev.gigstream.search.gig;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The words of a query.
 *
 * @param typed the whole text; it only goes where Elasticsearch reads plain text, so query syntax in it means nothing
 */
record SearchWords(String typed, List<String> all) {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+(?:['’.][\\p{L}\\p{N}]+)*");
    private static final int SHORTEST_PREFIX = 2;

    static SearchWords of(String text) {
        return new SearchWords(
                text, WORD.matcher(text).results().map(MatchResult::group).toList());
    }

    String plain() {
        return String.join(" ", all);
    }

    int count() {
        return all.size();
    }

    boolean endsLikeAPrefix() {
        return !all.isEmpty() && all.getLast().length() >= SHORTEST_PREFIX;
    }

    /** Words that may be misspelt. A code or a number with another digit is another thing, not a slip of the finger. */
    String spelt() {
        return joined(true);
    }

    String codes() {
        return joined(false);
    }

    private String joined(boolean spelt) {
        return String.join(
                " ",
                all.stream()
                        .filter(it -> it.chars().noneMatch(Character::isDigit) == spelt)
                        .toList());
    }
}
