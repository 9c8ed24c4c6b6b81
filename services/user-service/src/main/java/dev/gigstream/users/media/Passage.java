package dev.gigstream.users.media;

import java.util.Optional;

/** What is learnt of a file while its bytes pass by. */
final class Passage {

    private final Optional<ImageProbe> probe;
    private long size;

    Passage(Optional<ImageProbe> probe) {
        this.probe = probe;
    }

    /** Takes the next bytes and refuses as soon as they tell enough. */
    Optional<MediaRejection> take(byte[] bytes, int count, MediaPolicy policy) {
        size += count;
        if (size > policy.maxBytes()) {
            return Optional.of(new MediaRejection.TooLarge(policy.maxBytes()));
        }
        probe.ifPresent(image -> image.feed(bytes, 0, count));
        return dimensions()
                .filter(found -> !found.areWithin(policy.maxPixels()))
                .map(_ -> new MediaRejection.TooManyPixels(policy.maxPixels()));
    }

    /** An image whose dimensions never came by, or are none, is no image. */
    Optional<MediaRejection> atTheEnd() {
        boolean broken =
                probe.isPresent() && dimensions().filter(Dimensions::areReal).isEmpty();
        return broken ? Optional.of(new MediaRejection.Broken()) : Optional.empty();
    }

    long size() {
        return size;
    }

    private Optional<Dimensions> dimensions() {
        return probe.flatMap(ImageProbe::dimensions);
    }
}
