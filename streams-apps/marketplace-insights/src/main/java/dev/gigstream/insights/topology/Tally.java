package dev.gigstream.insights.topology;

/** How often a gig was shown and opened. */
record Tally(long views, long clicks) {
    static final Tally NONE = new Tally(0, 0);

    Tally plus(Tally other) {
        return new Tally(views + other.views, clicks + other.clicks);
    }
}
