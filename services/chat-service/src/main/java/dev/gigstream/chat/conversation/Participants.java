package dev.gigstream.chat.conversation;

/** The two who talk; the first one began it. */
public record Participants(String first, String second) {

    public boolean has(String userId) {
        return first.equals(userId) || second.equals(userId);
    }

    /** Whom a participant talks to. */
    public String other(String userId) {
        return first.equals(userId) ? second : first;
    }

    /** The same for both ways round. */
    public String pair() {
        return first.compareTo(second) < 0 ? first + ':' + second : second + ':' + first;
    }
}
