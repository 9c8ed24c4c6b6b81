package dev.gigstream.local.analysis;

import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.TokenStream;
import org.elasticsearch.index.analysis.NormalizingTokenFilterFactory;

/** A Lucene filter that maps one token to one token, and so may also stand in a normalizer of keywords. */
record NormalizingFilter(String name, UnaryOperator<TokenStream> filter) implements NormalizingTokenFilterFactory {
    @Override
    public TokenStream create(TokenStream tokens) {
        return filter.apply(tokens);
    }
}
