package dev.gigstream.local.analysis;

import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.TokenStream;
import org.elasticsearch.index.analysis.TokenFilterFactory;

/**
 * A Lucene filter under a name. One that maps a token to one token also normalizes keywords; one that makes several
 * of one has no place before synonyms.
 */
record Filter(String name, UnaryOperator<TokenStream> filter, Kind kind) implements TokenFilterFactory {
    enum Kind {
        ORDINARY,
        NORMALIZING,
        MULTIPLYING
    }

    @Override
    public TokenStream create(TokenStream tokens) {
        return filter.apply(tokens);
    }

    @Override
    public TokenStream normalize(TokenStream tokens) {
        return kind == Kind.NORMALIZING ? create(tokens) : tokens;
    }

    @Override
    public TokenFilterFactory getSynonymFilter() {
        if (kind == Kind.MULTIPLYING) {
            throw new IllegalArgumentException("Token filter [" + name + "] cannot be used to parse synonyms");
        }
        return this;
    }
}
