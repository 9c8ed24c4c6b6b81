package dev.gigstream.local.analysis;

import static org.elasticsearch.plugins.AnalysisPlugin.requiresAnalysisSettings;

import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.core.DecimalDigitFilter;
import org.apache.lucene.analysis.core.FlattenGraphFilter;
import org.apache.lucene.analysis.core.UpperCaseFilter;
import org.apache.lucene.analysis.en.KStemFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.KeywordRepeatFilter;
import org.apache.lucene.analysis.miscellaneous.LengthFilter;
import org.apache.lucene.analysis.miscellaneous.LimitTokenCountFilter;
import org.apache.lucene.analysis.miscellaneous.RemoveDuplicatesTokenFilter;
import org.apache.lucene.analysis.miscellaneous.SetKeywordMarkerFilter;
import org.apache.lucene.analysis.miscellaneous.TrimFilter;
import org.apache.lucene.analysis.miscellaneous.TruncateTokenFilter;
import org.apache.lucene.analysis.ngram.EdgeNGramTokenFilter;
import org.apache.lucene.analysis.ngram.NGramTokenFilter;
import org.apache.lucene.analysis.pattern.PatternReplaceFilter;
import org.apache.lucene.analysis.reverse.ReverseStringFilter;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.elasticsearch.common.settings.Settings;
import org.elasticsearch.env.Environment;
import org.elasticsearch.index.IndexSettings;
import org.elasticsearch.index.analysis.Analysis;
import org.elasticsearch.index.analysis.NormalizingTokenFilterFactory;
import org.elasticsearch.index.analysis.TokenFilterFactory;
import org.elasticsearch.indices.analysis.AnalysisModule.AnalysisProvider;

/** The token filters, by their official names. */
final class TokenFilters {
    private TokenFilters() {}

    @FunctionalInterface
    private interface Configured {
        UnaryOperator<TokenStream> from(Environment environment, Settings settings);
    }

    static Map<String, AnalysisProvider<TokenFilterFactory>> byName() {
        var filters = new HashMap<String, AnalysisProvider<TokenFilterFactory>>();
        addNormalizing(filters);
        addStemming(filters);
        addMultiplying(filters);
        addSelecting(filters);
        filters.put("synonym", requiresAnalysisSettings(SynonymFilter.Graph.FLATTENED::provide));
        filters.put("synonym_graph", requiresAnalysisSettings(SynonymFilter.Graph.KEPT::provide));
        return Map.copyOf(filters);
    }

    private static void addNormalizing(Map<String, AnalysisProvider<TokenFilterFactory>> filters) {
        filters.put("lowercase", normalizing(LowerCaseFilter::new));
        filters.put("uppercase", normalizing(UpperCaseFilter::new));
        filters.put("trim", normalizing(TrimFilter::new));
        filters.put("decimal_digit", normalizing(DecimalDigitFilter::new));
        filters.put("asciifolding", AsciiFolding::new);
        filters.put("pattern_replace", requiresAnalysisSettings(TokenFilters::patternReplace));
    }

    private static void addStemming(Map<String, AnalysisProvider<TokenFilterFactory>> filters) {
        filters.put("porter_stem", plain(PorterStemFilter::new));
        filters.put("kstem", plain(KStemFilter::new));
        filters.put("stemmer", configured(Stemmers::stemmer, false));
        filters.put("snowball", configured(TokenFilters::snowball, false));
        filters.put("keyword_marker", requiresAnalysisSettings(configured(TokenFilters::keywordMarker, false)));
        filters.put("stemmer_override", requiresAnalysisSettings(configured(Stemmers::override, false)));
    }

    private static void addMultiplying(Map<String, AnalysisProvider<TokenFilterFactory>> filters) {
        filters.put("edge_ngram", configured(TokenFilters::edgeNgram, true));
        filters.put("ngram", configured(TokenFilters::ngram, true));
        filters.put("keyword_repeat", configured((env, settings) -> KeywordRepeatFilter::new, true));
        filters.put("word_delimiter_graph", configured(WordDelimiter::graph, true));
        filters.put("flatten_graph", plain(FlattenGraphFilter::new));
    }

    private static void addSelecting(Map<String, AnalysisProvider<TokenFilterFactory>> filters) {
        filters.put("unique", configured((env, settings) -> tokens -> unique(settings, tokens), false));
        filters.put("remove_duplicates", plain(RemoveDuplicatesTokenFilter::new));
        filters.put("length", configured(TokenFilters::length, false));
        filters.put("limit", configured(TokenFilters::limit, false));
        filters.put("truncate", requiresAnalysisSettings(configured(TokenFilters::truncate, false)));
        filters.put("reverse", plain(ReverseStringFilter::new));
    }

    private static AnalysisProvider<TokenFilterFactory> normalizing(UnaryOperator<TokenStream> filter) {
        return (index, environment, name, settings) -> new NormalizingFilter(name, filter);
    }

    private static AnalysisProvider<TokenFilterFactory> plain(UnaryOperator<TokenStream> filter) {
        return configured((environment, settings) -> filter, false);
    }

    private static AnalysisProvider<TokenFilterFactory> configured(Configured filter, boolean multiplies) {
        return (index, environment, name, settings) -> new Filter(name, filter.from(environment, settings), multiplies);
    }

    private static TokenFilterFactory patternReplace(
            IndexSettings index, Environment environment, String name, Settings settings) {
        Pattern pattern = Pattern.compile(settings.get("pattern"));
        String replacement = settings.get("replacement", "");
        boolean all = settings.getAsBoolean("all", true);
        return new NormalizingFilter(name, tokens -> new PatternReplaceFilter(tokens, pattern, replacement, all));
    }

    private static UnaryOperator<TokenStream> snowball(Environment environment, Settings settings) {
        String language = settings.get("language", settings.get("name", "English"));
        return tokens -> new SnowballFilter(tokens, language);
    }

    private static UnaryOperator<TokenStream> keywordMarker(Environment environment, Settings settings) {
        CharArraySet words = Analysis.getWordSet(environment, settings, "keywords");
        return tokens -> new SetKeywordMarkerFilter(tokens, words);
    }

    private static UnaryOperator<TokenStream> edgeNgram(Environment environment, Settings settings) {
        var grams = new Grams(settings);
        return tokens -> new EdgeNGramTokenFilter(tokens, grams.shortest(), grams.longest(), grams.keepsOriginal());
    }

    private static UnaryOperator<TokenStream> ngram(Environment environment, Settings settings) {
        var grams = new Grams(settings);
        return tokens -> new NGramTokenFilter(tokens, grams.shortest(), grams.longest(), grams.keepsOriginal());
    }

    private static TokenStream unique(Settings settings, TokenStream tokens) {
        return settings.getAsBoolean("only_on_same_position", false)
                ? new RemoveDuplicatesTokenFilter(tokens)
                : new UniqueFilter(tokens);
    }

    private static UnaryOperator<TokenStream> length(Environment environment, Settings settings) {
        int shortest = settings.getAsInt("min", 0);
        int longest = settings.getAsInt("max", Integer.MAX_VALUE);
        return tokens -> new LengthFilter(tokens, shortest, longest);
    }

    private static UnaryOperator<TokenStream> limit(Environment environment, Settings settings) {
        int count = settings.getAsInt("max_token_count", 1);
        boolean consumesAll = settings.getAsBoolean("consume_all_tokens", false);
        return tokens -> new LimitTokenCountFilter(tokens, count, consumesAll);
    }

    private static UnaryOperator<TokenStream> truncate(Environment environment, Settings settings) {
        int length = settings.getAsInt("length", -1);
        return tokens -> new TruncateTokenFilter(tokens, length);
    }

    /** Before synonyms the folded form alone counts, even where the original is kept beside it. */
    private record AsciiFolding(String name, boolean keepsOriginal) implements NormalizingTokenFilterFactory {
        private AsciiFolding(IndexSettings index, Environment environment, String name, Settings settings) {
            this(name, settings.getAsBoolean("preserve_original", false));
        }

        @Override
        public TokenStream create(TokenStream tokens) {
            return new ASCIIFoldingFilter(tokens, keepsOriginal);
        }

        @Override
        public TokenStream normalize(TokenStream tokens) {
            return new ASCIIFoldingFilter(tokens, false);
        }

        @Override
        public TokenFilterFactory getSynonymFilter() {
            return new AsciiFolding(name, false);
        }
    }
}
