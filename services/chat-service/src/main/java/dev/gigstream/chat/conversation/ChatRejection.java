package dev.gigstream.chat.conversation;

/** Why something was not done; nothing has changed then. */
public enum ChatRejection {
    /** There is none, or none that the caller may know of. */
    UNKNOWN_CONVERSATION,
    UNKNOWN_PERSON,
    UNKNOWN_MESSAGE,
    WITH_ONESELF,
    /** The other party does not want to hear from the caller. */
    BLOCKED,
    EMPTY_MESSAGE,
    /** Others changed the conversation again and again at the same moment. */
    OVERTAKEN
}
