package dev.gigstream.gigindex.index;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;

/** From where a title may be typed: its beginning and each telling word after it, so that "logo" completes "I will design a logo". */
final class TitleCompletions {
    private static final int MOST = 4;
    private static final Set<String> NOT_TELLING = Set.of(
            "a", "an", "and", "any", "as", "at", "by", "for", "from", "i", "in", "my", "of", "on", "or", "the", "to",
            "will", "with", "you", "your");

    private TitleCompletions() {}

    static List<String> of(String title) {
        String[] words = title.strip().split("\\s+");
        return IntStream.range(0, words.length)
                .filter(at -> at == 0 || !NOT_TELLING.contains(words[at].toLowerCase(Locale.ROOT)))
                .limit(MOST)
                .mapToObj(at -> String.join(" ", List.of(words).subList(at, words.length)))
                .toList();
    }
}
