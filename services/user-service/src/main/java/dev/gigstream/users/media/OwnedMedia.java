package dev.gigstream.users.media;

import dev.gigstream.users.profile.Belongings;
import dev.gigstream.users.profile.OwnImages;

/** What a profile needs to know of its owner's files. */
public final class OwnedMedia implements OwnImages, Belongings {

    private final MediaFiles files;

    public OwnedMedia(MediaFiles files) {
        this.files = files;
    }

    @Override
    public boolean isShownBy(String userId, String mediaId) {
        return files.find(mediaId)
                .filter(media -> media.ownerId().equals(userId))
                .filter(media -> media.purpose().isPublic())
                .filter(media -> media.kind().isImage())
                .isPresent();
    }

    @Override
    public void eraseOf(String userId) {
        files.discardShownBy(userId);
    }
}
