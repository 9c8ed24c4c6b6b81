package dev.gigstream.fanout.topology;

/** Names of everything stateful in the topology; changing one means starting it from scratch. */
final class FanoutNames {
    static final String READ_ORDERS = "read-orders";
    static final String READ_PAYMENTS = "read-payments";
    static final String READ_REVIEWS = "read-reviews";
    static final String READ_GIGS = "read-gigs";
    static final String READ_CONVERSATIONS = "read-conversations";
    static final String READ_PROFILES = "read-profiles";
    static final String READ_ACCOUNTS = "read-accounts";
    static final String READ_PRESENCE = "read-presence";
    static final String READ_READS = "read-read-notifications";

    static final String PEOPLE = "people";
    static final String TAKE_PERSON = "take-name-and-wishes";
    static final String KEEP_NEWEST_PERSON = "keep-newest-person";
    static final String REPLAYED_PEOPLE = "replayed-people";

    static final String ALL_NOTICES = "gather-notices-";
    static final String DROP_STALE = "drop-stale-notices";
    static final String SPLIT = "split-by-actor-";
    static final String KNOWN_ACTOR = "has-actor";
    static final String NO_ACTOR = "has-none";
    static final String KEY_BY_ACTOR = "key-by-actor";
    static final String NOTICES_BY_ACTOR = "notices-by-actor";
    static final String JOIN_ACTOR = "join-name-of-actor";
    static final String GATHER_NAMED = "gather-named-notices";
    static final String KEY_BY_USER = "key-by-user";
    static final String NOTICES_BY_USER = "notices-by-user";
    static final String TAKE_CONVERSATION_READS = "take-conversation-reads";
    static final String CONVERSATION_READS_BY_USER = "conversation-reads-by-user";
    static final String REPLAYED_ACCOUNTS = "replayed-accounts";
    static final String REPLAYED_READS = "replayed-reads";

    static final String GATHER_NEWS = "gather-news-";
    static final String TELL = "tell-users";
    static final String RECIPIENTS = "recipients";
    static final String TOLD_CAUSES = "told-causes";
    static final String ALARMS = "alarms";
    static final String WRITE_NOTIFICATIONS = "write-notifications";

    private FanoutNames() {}
}
