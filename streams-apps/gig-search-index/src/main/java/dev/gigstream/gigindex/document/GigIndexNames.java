package dev.gigstream.gigindex.document;

/** Names of everything stateful in the topology; changing one means starting it from scratch. */
final class GigIndexNames {
    static final String READ_GIGS = "read-gigs";
    static final String READ_PROFILES = "read-profiles";
    static final String READ_RATINGS = "read-ratings";

    static final String TAKE_REPLAYED_GIGS = "take-replayed-gigs";
    static final String TAKE_REPLAYED_GIG = "take-what-search-shows-of-replayed-gig";
    static final String REPLAYED_GIGS = "replayed-gigs";
    static final String ADD_REPLAYED_GIGS = "add-replayed-gigs";
    static final String TAKE_REPLAYED_PROFILES = "take-replayed-profiles";
    static final String TAKE_REPLAYED_SELLER = "take-what-search-shows-of-replayed-seller";
    static final String REPLAYED_SELLERS = "replayed-sellers";
    static final String ADD_REPLAYED_SELLERS = "add-replayed-sellers";
    static final String TAKE_REPLAYED_RATINGS = "take-replayed-ratings";
    static final String ADD_REPLAYED_RATINGS = "add-replayed-ratings";

    static final String TAKE_GIG = "take-what-search-shows-of-gig";
    static final String TAKE_SELLER = "take-what-search-shows-of-seller";
    static final String TAKE_RATING = "take-rating";
    static final String KEEP_GIG_RATINGS = "keep-ratings-of-gigs";
    static final String KEY_BY_GIG = "key-ratings-by-gig";

    static final String GIGS = "gigs";
    static final String SELLERS = "sellers";
    static final String RATINGS = "ratings";
    static final String RATINGS_BY_GIG = "ratings-by-gig";
    static final String KEEP_NEWEST_GIG = "keep-newest-gig";
    static final String KEEP_NEWEST_SELLER = "keep-newest-seller";
    static final String KEEP_NEWEST_RATING = "keep-newest-rating";

    static final String RATED_GIGS = "rated-gigs";
    static final String JOIN_RATING = "join-rating";
    static final String JOIN_SELLER = "join-seller";
    static final String JOINED_DOCUMENTS = "joined-documents";
    static final String LIST_DOCUMENTS = "list-documents";
    static final String DROP_UNCHANGED = "drop-unchanged-documents";
    static final String WRITE_DOCUMENTS = "write-documents";
    static final String WRITTEN_DOCUMENTS = "written-documents";

    private GigIndexNames() {}
}
