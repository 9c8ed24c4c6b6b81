package dev.gigstream.chat.conversation;

/** How far each participant has read: the number of the last message read, 0 before the first. */
public record ReadMarks(long first, long second) {

    public static final ReadMarks NONE = new ReadMarks(0, 0);
}
