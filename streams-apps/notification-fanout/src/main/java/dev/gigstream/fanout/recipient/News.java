package dev.gigstream.fanout.recipient;

import java.time.Instant;

/** What changes what a user has to be told. */
public sealed interface News
        permits Notice,
                News.ConversationRead,
                News.NotificationRead,
                News.EverythingRead,
                News.Seen,
                News.Reachable,
                News.Erased {

    /** The user has read a conversation up to a message. */
    record ConversationRead(String conversationId, long upToSeq) implements News {}

    /** The user has read a notification. */
    record NotificationRead(String notificationId) implements News {}

    /** The user has read every notification made until then. */
    record EverythingRead(Instant upTo) implements News {}

    /** An instance of the chat service sees the user until then; a time that is past says that it no longer does. */
    record Seen(String instanceId, Instant until) implements News {}

    /** Whether the account has an address that mail may go to. */
    record Reachable(long version, boolean byMail) implements News {}

    /** The account is erased: nothing is told any more, nothing is kept. */
    record Erased() implements News {}
}
