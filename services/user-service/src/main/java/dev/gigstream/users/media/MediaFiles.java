package dev.gigstream.users.media;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Optional;

/**
 * All stored files. A file exists for readers once it is {@link #publish published}; what came in before that and was
 * never finished is found by its age.
 */
public interface MediaFiles {

    /** Begins a file that nobody can read yet. */
    Incoming receive(String mediaId, String ownerId, Instant at);

    void publish(Media media);

    /** Removes a file, finished or not; one that is not there is fine. */
    void discard(String mediaId);

    Optional<Media> find(String mediaId);

    InputStream open(Media media);

    /** Removes what was begun before {@code limit} and never published; answers how many. */
    int discardAbandoned(Instant limit);

    /** Removes what the user shows to everybody: pictures of the profile, the portfolio and the gigs. */
    void discardShownBy(String userId);

    /** A file on its way in, written piece by piece. */
    interface Incoming extends AutoCloseable {

        void write(byte[] bytes, int offset, int length) throws IOException;

        /** All bytes are there: the file can be read for inspection. */
        StoredFile complete() throws IOException;

        /** Without {@link #complete} before it, drops what was written. */
        @Override
        void close();
    }
}
