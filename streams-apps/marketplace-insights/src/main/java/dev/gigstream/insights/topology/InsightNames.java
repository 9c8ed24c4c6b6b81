package dev.gigstream.insights.topology;

/** Names of everything stateful in the topology; changing one means starting it from scratch. */
final class InsightNames {
    static final String READ = "read-";
    static final String REPLAYED = "take-replayed-";
    static final String ADD_REPLAYED = "add-replayed-";

    static final String SPREAD_ACTIVITY = "spread-activity-by-gig";
    static final String SEEN_ACTIVITY = "seen-activity";
    static final String ACTIVITY_BY_GIG = "activity-by-gig";
    static final String GROUP_ACTIVITY = "group-activity";
    static final String COUNT_ACTIVITY = "count-activity-by-hour";
    static final String ACTIVITY_BY_HOUR = "activity-by-gig-and-hour";
    static final String LIST_ACTIVITY = "list-activity";
    static final String TELL_ACTIVITY = "tell-activity-of-gig";

    static final String TAKE_ORDERS = "take-orders";
    static final String TAKE_PAYMENTS = "take-payments";
    static final String GATHER_MONEY = "gather-orders-and-payments";
    static final String FOLLOW_ORDERS = "follow-orders";
    static final String ORDERS = "orders";
    static final String MONEY_BY_GIG = "money-by-gig";
    static final String TELL_MONEY = "tell-money-of-gig";

    static final String TAKE_GIGS = "take-gigs";
    static final String GATHER_ACTIVITY_OF_GIGS = "gather-gigs-and-activity";
    static final String GATHER_GIGS = "gather-gigs-and-money";
    static final String KEEP_GIGS = "keep-gigs";
    static final String GIGS = "gigs";
    static final String GIG_DAYS = "gig-days";

    static final String PICK_SELLERS = "pick-figures-of-sellers";
    static final String FIGURES_BY_SELLER = "figures-by-seller";
    static final String TELL_SELLERS = "tell-figures-of-seller";
    static final String TAKE_ERASURES = "take-erasures";
    static final String GATHER_SELLERS = "gather-figures-and-erasures";
    static final String KEEP_SELLER_DAYS = "keep-seller-days";
    static final String SELLER_DAYS = "seller-days";
    static final String WRITE_SELLER_DAYS = "write-seller-days";

    static final String PICK_CATEGORIES = "pick-figures-of-categories";
    static final String FIGURES_BY_CATEGORY = "figures-by-category";
    static final String TELL_CATEGORIES = "tell-figures-of-category";
    static final String KEEP_CATEGORY_DAYS = "keep-category-days";
    static final String CATEGORY_DAYS = "category-days";
    static final String WRITE_CATEGORY_DAYS = "write-category-days";

    static final String PICK_TRENDS = "pick-trends";
    static final String MAKE_TRENDS = "make-trends";
    static final String WRITE_TRENDS = "write-trends";

    private InsightNames() {}
}
