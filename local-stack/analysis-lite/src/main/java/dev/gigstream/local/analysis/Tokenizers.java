package dev.gigstream.local.analysis;

import static org.elasticsearch.index.analysis.TokenizerFactory.newFactory;

import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.core.KeywordTokenizer;
import org.apache.lucene.analysis.core.LetterTokenizer;
import org.apache.lucene.analysis.core.WhitespaceTokenizer;
import org.apache.lucene.analysis.ngram.EdgeNGramTokenizer;
import org.apache.lucene.analysis.ngram.NGramTokenizer;
import org.apache.lucene.analysis.path.PathHierarchyTokenizer;
import org.apache.lucene.analysis.pattern.PatternTokenizer;
import org.elasticsearch.common.settings.Settings;
import org.elasticsearch.env.Environment;
import org.elasticsearch.index.IndexSettings;
import org.elasticsearch.index.analysis.TokenizerFactory;
import org.elasticsearch.indices.analysis.AnalysisModule.AnalysisProvider;

/** The tokenizers, by their official names; those that cut into n-grams do so within {@code token_chars}. */
final class Tokenizers {
    private Tokenizers() {}

    static Map<String, AnalysisProvider<TokenizerFactory>> byName() {
        return Map.of(
                "keyword", (index, env, name, settings) -> newFactory(name, KeywordTokenizer::new),
                "whitespace", (index, env, name, settings) -> newFactory(name, WhitespaceTokenizer::new),
                "letter", (index, env, name, settings) -> newFactory(name, LetterTokenizer::new),
                "path_hierarchy", Tokenizers::pathHierarchy,
                "pattern", Tokenizers::pattern,
                "edge_ngram", Tokenizers::edgeNgram,
                "ngram", Tokenizers::ngram);
    }

    private static TokenizerFactory pathHierarchy(
            IndexSettings index, Environment env, String name, Settings settings) {
        char delimiter = settings.get("delimiter", "/").charAt(0);
        char replacement =
                settings.get("replacement", String.valueOf(delimiter)).charAt(0);
        return newFactory(name, () -> new PathHierarchyTokenizer(delimiter, replacement));
    }

    private static TokenizerFactory pattern(IndexSettings index, Environment env, String name, Settings settings) {
        Pattern pattern = Pattern.compile(settings.get("pattern", "\\W+"));
        int group = settings.getAsInt("group", -1);
        return newFactory(name, () -> new PatternTokenizer(pattern, group));
    }

    private static TokenizerFactory edgeNgram(IndexSettings index, Environment env, String name, Settings settings) {
        var grams = new Grams(settings);
        IntPredicate part = tokenCharacters(settings);
        return newFactory(name, () -> new EdgeNGramTokenizer(grams.shortest(), grams.longest()) {
            @Override
            protected boolean isTokenChar(int character) {
                return part.test(character);
            }
        });
    }

    private static TokenizerFactory ngram(IndexSettings index, Environment env, String name, Settings settings) {
        var grams = new Grams(settings);
        IntPredicate part = tokenCharacters(settings);
        return newFactory(name, () -> (Tokenizer) new NGramTokenizer(grams.shortest(), grams.longest()) {
            @Override
            protected boolean isTokenChar(int character) {
                return part.test(character);
            }
        });
    }

    private static IntPredicate tokenCharacters(Settings settings) {
        List<String> classes = settings.getAsList("token_chars");
        String custom = settings.get("custom_token_chars", "");
        return classes.stream()
                .map(name -> "custom".equals(name) ? (IntPredicate) c -> custom.indexOf(c) >= 0 : named(name))
                .reduce(IntPredicate::or)
                .orElse(any -> true);
    }

    private static IntPredicate named(String characterClass) {
        return switch (characterClass) {
            case "letter" -> Character::isLetter;
            case "digit" -> Character::isDigit;
            case "whitespace" -> Character::isWhitespace;
            case "punctuation" -> c -> !Character.isLetterOrDigit(c) && !Character.isWhitespace(c) && !isSymbol(c);
            case "symbol" -> Tokenizers::isSymbol;
            default -> throw new IllegalArgumentException("Unknown token type: '" + characterClass + "'");
        };
    }

    private static boolean isSymbol(int character) {
        return switch (Character.getType(character)) {
            case Character.CURRENCY_SYMBOL, Character.MATH_SYMBOL, Character.MODIFIER_SYMBOL, Character.OTHER_SYMBOL ->
                true;
            default -> false;
        };
    }
}
