package dev.gigstream.local.analysis;

import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.TokenStream;
import org.elasticsearch.index.analysis.TokenFilterFactory;

/** A Lucene filter under a name; one that makes several tokens of one has no place before synonyms. */
record Filter(String name, UnaryOperator<TokenStream> filter, boolean multiplies) implements TokenFilterFactory {
    @Override
    public TokenStream create(TokenStream tokens) {
        return filter.apply(tokens);
    }

    @Override
    public TokenFilterFactory getSynonymFilter() {
        if (multiplies) {
            throw new IllegalArgumentException("Token filter [" + name + "] cannot be used to parse synonyms");
        }
        return this;
    }
}
