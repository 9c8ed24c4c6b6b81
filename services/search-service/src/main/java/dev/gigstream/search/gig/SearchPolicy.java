package dev.gigstream.search.gig;

import co.elastic.clients.elasticsearch._types.Time;

/** Limits and weights of the search, in one place. */
final class SearchPolicy {
    /** Fewer exact hits than this of one word, and misspellings are tried. */
    static final int FEW_HITS = 3;
    /** Fewer exact hits than this of several words, and gigs with most of them are shown too. */
    static final int FEW_HITS_OF_SEVERAL_WORDS = 10;
    /** How much of a text score quality and recency together may add: a fifth and a twentieth. */
    static final double QUALITY_SHARE = 0.2;

    static final double RECENCY_SHARE = 0.05;
    static final Time RECENCY_HALVES_IN = Time.of(it -> it.time("30d"));
    static final Time SNAPSHOT_KEPT = Time.of(it -> it.time("2m"));
    static final int MOST_CATEGORIES = 100;

    private SearchPolicy() {}

    static int fewHits(SearchWords words) {
        return words.count() > 1 ? FEW_HITS_OF_SEVERAL_WORDS : FEW_HITS;
    }
}
