package dev.gigstream.users.media;

import java.util.Optional;

/** Who may read a file: everybody what is shown in public, and otherwise only its owner. */
public final class MediaAccess {

    public boolean mayRead(Media media, Optional<String> userId) {
        return media.purpose().isPublic()
                || userId.filter(media.ownerId()::equals).isPresent();
    }
}
