package dev.gigstream.notifications.mail;

/** Wishes of users that came by mail; kept for good when a call returns. */
public interface Mutings {

    /** Asking twice is the same as once. */
    void muteMail(String userId, String kind);
}
