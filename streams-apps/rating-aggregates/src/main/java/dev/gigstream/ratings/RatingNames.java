package dev.gigstream.ratings;

/** Names of everything stateful in the topology; changing one means starting it from scratch. */
final class RatingNames {
    static final String READ_REVIEWS = "read-reviews";
    static final String TAKE_REPLAYED_REVIEWS = "take-replayed-reviews";
    static final String ADD_REPLAYED_REVIEWS = "add-replayed-reviews";
    static final String DROP_WHAT_CHANGES_NO_RATING = "drop-what-changes-no-rating";
    static final String KEY_BY_ORDER_AND_ROLE = "key-by-order-and-role";

    static final String REVIEWS_BY_ORDER_AND_ROLE = "reviews-by-order-and-role";
    static final String KEEP_NEWEST_REVIEW = "keep-newest-review";
    static final String REVIEWS = "reviews";

    static final Subject GIG = new Subject("gig");
    static final Subject SELLER = new Subject("seller");
    static final Subject BUYER = new Subject("buyer");

    static final String ADD_RATINGS_OF_SELLERS = "add-ratings-of-sellers";
    static final String ADD_RATINGS_OF_BUYERS = "add-ratings-of-buyers";
    static final String MAKE_RATING = "make-rating";
    static final String WRITE_RATINGS = "write-ratings";

    private RatingNames() {}

    /** The names of one sum; the kind is also how keys of the rating topic begin. */
    record Subject(String kind) {
        String keepVisible() {
            return "keep-visible-reviews-of-" + kind;
        }

        String stars() {
            return "stars-by-" + kind;
        }

        String sum() {
            return "sum-by-" + kind;
        }

        String ratings() {
            return "ratings-by-" + kind;
        }

        String list() {
            return "list-ratings-of-" + kind;
        }

        String keyOf(String id) {
            return kind + ":" + id;
        }
    }
}
