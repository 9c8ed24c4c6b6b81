package dev.gigstream.chat.conversation.web;

/** How much one message may hold, whichever way it comes. */
final class MessageLimits {

    static final int TEXT = 5_000;
    static final int ATTACHMENTS = 10;
    static final int ID = 64;

    private MessageLimits() {}
}
