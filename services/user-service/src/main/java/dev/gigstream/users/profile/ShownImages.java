package dev.gigstream.users.profile;

import java.util.Optional;

/** Which images somebody may show: an address elsewhere, or an image of their own kept here. */
public final class ShownImages {

    private static final String KEPT_HERE = "/api/v1/media/";

    private final OwnImages images;

    public ShownImages(OwnImages images) {
        this.images = images;
    }

    public static String urlOf(String mediaId) {
        return KEPT_HERE + mediaId;
    }

    /** The id of a file kept here, when the address is one of those. */
    public static Optional<String> mediaIdIn(String url) {
        return url.startsWith(KEPT_HERE) ? Optional.of(url.substring(KEPT_HERE.length())) : Optional.empty();
    }

    public boolean permits(String userId, String url) {
        return mediaIdIn(url).map(mediaId -> images.isShownBy(userId, mediaId)).orElse(true);
    }
}
