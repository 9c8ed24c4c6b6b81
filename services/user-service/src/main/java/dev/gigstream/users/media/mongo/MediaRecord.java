package dev.gigstream.users.media.mongo;

import dev.gigstream.users.media.FileKind;
import dev.gigstream.users.media.Media;
import dev.gigstream.users.media.Purpose;
import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/** What is known of a file; until {@code published} it is only a trace by which an abandoned one is found. */
@Document(MediaRecord.COLLECTION)
record MediaRecord(
        @Id String id,
        String ownerId,
        boolean published,
        Purpose purpose,
        FileKind kind,
        long size,
        String name,
        Instant createdAt) {

    static final String COLLECTION = "mediaRecords";

    static MediaRecord begun(String mediaId, String ownerId, Instant at) {
        return new MediaRecord(mediaId, ownerId, false, null, null, 0, null, at);
    }

    Media toMedia() {
        return new Media(id, ownerId, purpose, kind, size, name, createdAt);
    }
}
