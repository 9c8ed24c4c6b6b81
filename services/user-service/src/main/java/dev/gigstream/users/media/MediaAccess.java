package dev.gigstream.users.media;

import java.util.Optional;

/**
 * Who may read a file: everybody what is shown in public; otherwise its owner, and of a deliverable or an
 * attachment whom he handed it over to. A delivery or message that names someone else's file opens nothing.
 */
public final class MediaAccess {

    private final Handovers handovers;

    public MediaAccess(Handovers handovers) {
        this.handovers = handovers;
    }

    public boolean mayRead(Media media, Optional<String> userId) {
        return media.purpose().isPublic()
                || userId.filter(user -> user.equals(media.ownerId()) || received(media, user))
                        .isPresent();
    }

    private boolean received(Media media, String userId) {
        boolean handedOver = media.purpose() == Purpose.DELIVERABLE || media.purpose() == Purpose.MESSAGE;
        return handedOver && handovers.delivered(media.mediaId(), media.ownerId(), userId);
    }
}
