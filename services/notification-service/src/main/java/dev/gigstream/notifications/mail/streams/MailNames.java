package dev.gigstream.notifications.mail.streams;

/** Names of everything stateful in the topology of mails; changing one means starting it from scratch. */
final class MailNames {
    /** Its own application, so that a mail server that is away holds up no inbox. */
    static final String APPLICATION = "notification-mail";

    static final String READ_ACCOUNTS = "read-accounts";
    static final String TAKE_ADDRESS = "take-address";
    static final String KEEP_NEWEST_ADDRESS = "keep-newest-address";
    static final String ADDRESSES = "addresses";
    static final String REPLAYED_ACCOUNTS = "replayed-accounts";
    static final String READ_NOTIFICATIONS = "read-notifications";
    static final String REPLAYED_NOTIFICATIONS = "replayed-notifications";
    static final String KEEP_DUE = "keep-due-mails";
    static final String SEND = "send-mails";
    static final String SENT = "sent-mails";

    private MailNames() {}
}
