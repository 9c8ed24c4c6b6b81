package dev.gigstream.users.media;

/** What uploads have to know of who sends them. */
public interface Owners {

    boolean isErased(String userId);
}
