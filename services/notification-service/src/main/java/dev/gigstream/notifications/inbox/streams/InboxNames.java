package dev.gigstream.notifications.inbox.streams;

/** Names of everything stateful in the topology; changing one means starting it from scratch. */
final class InboxNames {
    static final String READ_NOTIFICATIONS = "read-notifications";
    static final String READ_READS = "read-read-notifications";
    static final String READ_ACCOUNTS = "read-accounts";
    static final String REPLAYED_NOTIFICATIONS = "replayed-notifications";
    static final String REPLAYED_READS = "replayed-reads";
    static final String TAKE_TOLD = "take-what-was-told";
    static final String TAKE_READS = "take-what-was-read";
    static final String TAKE_ERASURES = "take-erasures";
    static final String GATHER = "gather-changes-";
    static final String KEEP_INBOXES = "keep-inboxes";
    static final String INBOXES = "inboxes";
    static final String READ_UP_TO = "read-up-to";

    private InboxNames() {}
}
