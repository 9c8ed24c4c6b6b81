package dev.gigstream.events;

/** Names of the topics; {@code topics.yaml} beside the schemas holds their configuration and is tested against this list. */
public final class Topics {
    /** State of each account, compacted; key is the account id. */
    public static final String ACCOUNTS = "accounts.account.events.v1";
    /** Ends of session families; key is the session id. */
    public static final String SESSIONS = "accounts.session.events.v1";
    /** State of each profile, compacted; key is the user id. */
    public static final String PROFILES = "profiles.profile.events.v1";
    /** State of each gig, compacted; key is the gig id. */
    public static final String GIGS = "gigs.gig.events.v1";
    /** Every step of each order, kept for good; key is the order id. */
    public static final String ORDERS = "orders.order.events.v1";
    /** Every step of the payment of each order, kept for good; key is the order id. */
    public static final String PAYMENTS = "payments.payment.events.v1";
    /** Every change of each review, kept for good; key is the review id. */
    public static final String REVIEWS = "reviews.review.events.v1";
    /** Every step of each conversation with its messages, kept for good; key is the conversation id. */
    public static final String CONVERSATIONS = "chat.message.events.v1";
    /** Who has an open chat session, compacted; key is the user id. */
    public static final String PRESENCE = "chat.presence.v1";
    /** What instances of the chat service call to each other; key is the conversation id. */
    public static final String CHAT_SIGNALS = "chat.signal.v1";
    /** Rating per gig, seller and buyer, compacted; key is the kind, a colon and the id. */
    public static final String RATINGS = "ratings.rating.v1";
    /** Search document of each published gig, compacted; key is the gig id. */
    public static final String GIG_DOCUMENTS = "search.gig-document.v1";
    /** Searches people made and gigs they opened; key is the id of the search or the click. */
    public static final String SEARCH_ACTIVITY = "search.activity.events.v1";

    /** What each user is told, kept for 90 days; key is the user id. */
    public static final String NOTIFICATIONS = "notifications.notification.events.v1";
    /** What each user has read of it; key is the user id. */
    public static final String NOTIFICATIONS_READ = "notifications.read.events.v1";
    /** Wishes about notifications made from an e-mail; key is the user id. */
    public static final String NOTIFICATION_PREFERENCES = "notifications.preference.events.v1";

    /** Errors of the system, from every application; key is the id of the record. */
    public static final String LOG = "ops.log.v1";
    /** What happened with the gigs of a seller, by day in UTC, compacted; key is the seller, a colon and the day. */
    public static final String SELLER_DAYS = "insights.seller-day.v1";
    /** What happened with the gigs of a category, by day in UTC, compacted; key is the category, a colon and the day. */
    public static final String CATEGORY_DAYS = "insights.category-day.v1";
    /** How each published gig did lately, hour by hour, compacted; key is the gig id. */
    public static final String TRENDING = "insights.trending.v1";

    private Topics() {}
}
