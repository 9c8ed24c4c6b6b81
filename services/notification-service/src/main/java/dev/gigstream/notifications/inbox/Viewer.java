package dev.gigstream.notifications.inbox;

/**
 * Who looks into the own inbox.
 *
 * @param authorization the header that proves it, for the instance that has the inbox
 */
public record Viewer(String userId, String authorization) {

    /** Without the token, so that it shows up in no log. */
    @Override
    public String toString() {
        return "Viewer[" + userId + "]";
    }
}
