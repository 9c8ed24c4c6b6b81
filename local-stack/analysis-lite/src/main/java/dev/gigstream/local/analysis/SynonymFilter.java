package dev.gigstream.local.analysis;

import java.io.IOException;
import java.io.StringReader;
import java.text.ParseException;
import java.util.List;
import java.util.function.Function;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.core.FlattenGraphFilter;
import org.apache.lucene.analysis.synonym.SolrSynonymParser;
import org.apache.lucene.analysis.synonym.SynonymGraphFilter;
import org.apache.lucene.analysis.synonym.SynonymMap;
import org.apache.lucene.util.CharsRef;
import org.apache.lucene.util.CharsRefBuilder;
import org.elasticsearch.common.settings.Settings;
import org.elasticsearch.env.Environment;
import org.elasticsearch.index.IndexService.IndexCreationContext;
import org.elasticsearch.index.IndexSettings;
import org.elasticsearch.index.analysis.Analysis;
import org.elasticsearch.index.analysis.CharFilterFactory;
import org.elasticsearch.index.analysis.CustomAnalyzer;
import org.elasticsearch.index.analysis.TokenFilterFactory;
import org.elasticsearch.index.analysis.TokenizerFactory;

/**
 * Synonyms in Solr's notation, from {@code synonyms} or {@code synonyms_path}. The rules go through the tokenizer and
 * the filters that stand before this one, so that they meet the tokens as these will be.
 */
record SynonymFilter(String name, Settings settings, String rules, Graph graph) implements TokenFilterFactory {
    enum Graph {
        KEPT,
        FLATTENED;

        TokenFilterFactory provide(IndexSettings index, Environment environment, String name, Settings settings) {
            List<String> lines = Analysis.getWordList(environment, settings, "synonyms");
            if (lines == null) {
                throw new IllegalArgumentException(
                        "synonym requires either `synonyms`, `synonyms_set` or `synonyms_path` to be configured");
            }
            return new SynonymFilter(name, settings, String.join("\n", lines), this);
        }

        private TokenStream of(TokenStream tokens, SynonymMap synonyms) {
            if (synonyms.fst == null) {
                return tokens;
            }
            var graph = new SynonymGraphFilter(tokens, synonyms, false);
            return this == KEPT ? graph : new FlattenGraphFilter(graph);
        }
    }

    @Override
    public TokenStream create(TokenStream tokens) {
        throw new IllegalStateException("Call getChainAwareTokenFilterFactory first: " + name);
    }

    @Override
    public TokenFilterFactory getChainAwareTokenFilterFactory(
            IndexCreationContext context,
            TokenizerFactory tokenizer,
            List<CharFilterFactory> charFilters,
            List<TokenFilterFactory> previous,
            Function<String, TokenFilterFactory> allFilters) {
        var analyzer = new CustomAnalyzer(
                tokenizer,
                charFilters.toArray(CharFilterFactory[]::new),
                previous.stream().map(TokenFilterFactory::getSynonymFilter).toArray(TokenFilterFactory[]::new));
        SynonymMap synonyms = parsed(analyzer);
        return new Filter(name, tokens -> graph.of(tokens, synonyms), false);
    }

    private SynonymMap parsed(Analyzer analyzer) {
        var parser =
                new Parser(settings.getAsBoolean("expand", true), settings.getAsBoolean("lenient", false), analyzer);
        try {
            parser.parse(new StringReader(rules));
            return parser.build();
        } catch (IOException | ParseException e) {
            throw new IllegalArgumentException("failed to build synonyms", e);
        }
    }

    private static final class Parser extends SolrSynonymParser {
        private final boolean lenient;

        private Parser(boolean expand, boolean lenient, Analyzer analyzer) {
            super(true, expand, analyzer);
            this.lenient = lenient;
        }

        /** A lenient parser drops a rule whose words the chain removes; the others refuse the index. */
        @Override
        public CharsRef analyze(String text, CharsRefBuilder reuse) throws IOException {
            try {
                return super.analyze(text, reuse);
            } catch (IllegalArgumentException e) {
                if (!lenient) {
                    throw e;
                }
                return new CharsRef("");
            }
        }

        @Override
        public void add(CharsRef input, CharsRef output, boolean includeOriginal) {
            if (!lenient || input.length > 0 && output.length > 0) {
                super.add(input, output, includeOriginal);
            }
        }
    }
}
