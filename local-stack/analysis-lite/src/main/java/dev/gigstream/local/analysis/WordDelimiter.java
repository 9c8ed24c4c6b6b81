package dev.gigstream.local.analysis;

import java.util.Map;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.miscellaneous.WordDelimiterGraphFilter;
import org.apache.lucene.analysis.miscellaneous.WordDelimiterIterator;
import org.elasticsearch.common.settings.Settings;
import org.elasticsearch.env.Environment;
import org.elasticsearch.index.analysis.Analysis;

/** The filter {@code word_delimiter_graph} with its documented switches. */
final class WordDelimiter {
    private record Switch(int flag, boolean byDefault) {}

    private static final Map<String, Switch> SWITCHES = Map.of(
            "generate_word_parts", new Switch(WordDelimiterGraphFilter.GENERATE_WORD_PARTS, true),
            "generate_number_parts", new Switch(WordDelimiterGraphFilter.GENERATE_NUMBER_PARTS, true),
            "catenate_words", new Switch(WordDelimiterGraphFilter.CATENATE_WORDS, false),
            "catenate_numbers", new Switch(WordDelimiterGraphFilter.CATENATE_NUMBERS, false),
            "catenate_all", new Switch(WordDelimiterGraphFilter.CATENATE_ALL, false),
            "split_on_case_change", new Switch(WordDelimiterGraphFilter.SPLIT_ON_CASE_CHANGE, true),
            "split_on_numerics", new Switch(WordDelimiterGraphFilter.SPLIT_ON_NUMERICS, true),
            "stem_english_possessive", new Switch(WordDelimiterGraphFilter.STEM_ENGLISH_POSSESSIVE, true),
            "preserve_original", new Switch(WordDelimiterGraphFilter.PRESERVE_ORIGINAL, false),
            "ignore_keywords", new Switch(WordDelimiterGraphFilter.IGNORE_KEYWORDS, false));

    private WordDelimiter() {}

    static UnaryOperator<TokenStream> graph(Environment environment, Settings settings) {
        int flags = SWITCHES.entrySet().stream()
                .filter(entry ->
                        settings.getAsBoolean(entry.getKey(), entry.getValue().byDefault()))
                .mapToInt(entry -> entry.getValue().flag())
                .sum();
        CharArraySet kept = Analysis.getWordSet(environment, settings, "protected_words");
        boolean adjustsOffsets = settings.getAsBoolean("adjust_offsets", true);
        return tokens -> new WordDelimiterGraphFilter(
                tokens, adjustsOffsets, WordDelimiterIterator.DEFAULT_WORD_DELIM_TABLE, flags, kept);
    }
}
