package dev.gigstream.users.media.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gigstream.eventing.EventIds;
import dev.gigstream.users.ApiTest;
import dev.gigstream.users.media.FileKind;
import dev.gigstream.users.media.Media;
import dev.gigstream.users.media.MediaFiles;
import dev.gigstream.users.media.Purpose;
import dev.gigstream.users.media.SomeFiles;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;

@ApiTest
class MediaUpkeepTest {

    @Autowired
    private MediaFiles files;

    @Autowired
    private MediaUpkeep upkeep;

    @Autowired
    private MongoTemplate mongo;

    private final String mediaId = EventIds.next();

    @Test
    void whatACrashLeftIsSweptUp() throws IOException {
        begin(Instant.now().minus(Duration.ofHours(2)));

        upkeep.round();

        assertThat(traces()).isZero();
    }

    @Test
    void anUploadUnderWayIsLeftAlone() throws IOException {
        begin(Instant.now().minus(Duration.ofMinutes(5)));

        upkeep.round();

        assertThat(traces()).isEqualTo(3);
        files.discard(mediaId);
    }

    @ParameterizedTest
    @EnumSource(names = {"PROFILE", "PORTFOLIO", "GIG"})
    void anErasedUserShowsNothingAnyMore(Purpose purpose) throws IOException {
        Media shown = published(purpose);

        files.discardShownBy(shown.ownerId());

        assertThat(files.find(mediaId)).isEmpty();
        assertThat(traces()).isZero();
    }

    @Test
    void whatWasDeliveredOutlivesItsMaker() throws IOException {
        Media delivered = published(Purpose.DELIVERABLE);

        files.discardShownBy(delivered.ownerId());

        assertThat(files.find(mediaId)).isPresent();
    }

    private Media published(Purpose purpose) throws IOException {
        begin(Instant.now());
        Media media = new Media(mediaId, "owner-" + mediaId, purpose, FileKind.PDF, 1, "a.pdf", Instant.now());
        files.publish(media);
        return media;
    }

    private void begin(Instant at) throws IOException {
        byte[] pdf = SomeFiles.pdf();
        try (MediaFiles.Incoming incoming = files.receive(mediaId, "owner-" + mediaId, at)) {
            incoming.write(pdf, 0, pdf.length);
            incoming.complete();
        }
    }

    private long traces() {
        return count("mediaRecords", "_id") + count("media.files", "_id") + count("media.chunks", "files_id");
    }

    private long count(String collection, String field) {
        return mongo.getCollection(collection).countDocuments(new Document(field, mediaId));
    }
}
