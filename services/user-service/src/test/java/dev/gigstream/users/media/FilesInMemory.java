package dev.gigstream.users.media;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Stored files as maps; {@code begun} holds what nobody can read yet. */
final class FilesInMemory implements MediaFiles {

    final Map<String, ByteArrayOutputStream> begun = new HashMap<>();
    final Map<String, Media> published = new HashMap<>();

    @Override
    public Incoming receive(String mediaId, String ownerId, Instant at) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        begun.put(mediaId, bytes);
        return new Incoming() {
            @Override
            public void write(byte[] piece, int offset, int length) {
                bytes.write(piece, offset, length);
            }

            @Override
            public StoredFile complete() {
                return () -> new ByteArrayInputStream(bytes.toByteArray());
            }

            @Override
            public void close() {
                // What was written stays until it is discarded.
            }
        };
    }

    @Override
    public void publish(Media media) {
        published.put(media.mediaId(), media);
    }

    @Override
    public void discard(String mediaId) {
        begun.remove(mediaId);
        published.remove(mediaId);
    }

    @Override
    public Optional<Media> find(String mediaId) {
        return Optional.ofNullable(published.get(mediaId));
    }

    @Override
    public InputStream open(Media media) {
        return new ByteArrayInputStream(begun.get(media.mediaId()).toByteArray());
    }

    @Override
    public int discardAbandoned(Instant limit) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void discardShownBy(String userId) {
        published.values().removeIf(media -> media.ownerId().equals(userId));
    }
}
