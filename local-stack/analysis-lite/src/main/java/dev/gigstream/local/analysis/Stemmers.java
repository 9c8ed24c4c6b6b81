package dev.gigstream.local.analysis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishMinimalStemFilter;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.KStemFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.miscellaneous.StemmerOverrideFilter;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.elasticsearch.common.settings.Settings;
import org.elasticsearch.env.Environment;
import org.elasticsearch.index.analysis.Analysis;

/** The stemmers behind the filter {@code stemmer}: the English family, and Snowball for the other languages. */
final class Stemmers {
    private Stemmers() {}

    static UnaryOperator<TokenStream> stemmer(Environment environment, Settings settings) {
        String language =
                settings.get("language", settings.get("name", "porter")).toLowerCase(Locale.ROOT);
        return switch (language) {
            case "english", "porter" -> PorterStemFilter::new;
            case "light_english", "lightenglish", "kstem" -> KStemFilter::new;
            case "minimal_english", "minimalenglish" -> EnglishMinimalStemFilter::new;
            case "possessive_english", "possessiveenglish" -> EnglishPossessiveFilter::new;
            case "porter2" -> tokens -> new SnowballFilter(tokens, "English");
            default -> snowball(language);
        };
    }

    static UnaryOperator<TokenStream> override(Environment environment, Settings settings) {
        StemmerOverrideFilter.StemmerOverrideMap rules = rules(environment, settings);
        return tokens -> new StemmerOverrideFilter(tokens, rules);
    }

    private static UnaryOperator<TokenStream> snowball(String language) {
        String snowballName = language.substring(0, 1).toUpperCase(Locale.ROOT) + language.substring(1);
        return tokens -> new SnowballFilter(tokens, snowballName);
    }

    private static StemmerOverrideFilter.StemmerOverrideMap rules(Environment environment, Settings settings) {
        var rules = new StemmerOverrideFilter.Builder(false);
        for (String rule : Analysis.getWordList(environment, settings, "rules")) {
            String[] sides = rule.split("=>", 2);
            for (String word : sides[0].split(",")) {
                rules.add(word.strip(), sides[1].strip());
            }
        }
        try {
            return rules.build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
