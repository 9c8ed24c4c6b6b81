package dev.gigstream.users.profile;

/** The images users have uploaded to show. */
public interface OwnImages {

    /** Whether the file is an image that everybody may see and that this user uploaded. */
    boolean isShownBy(String userId, String mediaId);
}
