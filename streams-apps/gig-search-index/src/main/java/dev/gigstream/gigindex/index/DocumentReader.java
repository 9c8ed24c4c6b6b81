package dev.gigstream.gigindex.index;

import dev.gigstream.eventing.EventCodec;
import dev.gigstream.eventing.MalformedEventException;
import dev.gigstream.events.Topics;
import dev.gigstream.events.search.GigDocument;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/** Reads records of the document topic; a deletion's version is in a header, as it has no value. */
final class DocumentReader {
    static final String VERSION_HEADER = "document-version";
    private static final String ORIGIN_HEADER = "dlq-origin-topic";

    private final EventCodec codec;

    DocumentReader(EventCodec codec) {
        this.codec = codec;
    }

    /** Whether it is ours; the topic of replayed dead letters carries those of other topics too. */
    boolean isDocument(ConsumerRecord<String, byte[]> origin) {
        Header replayedFrom = origin.headers().lastHeader(ORIGIN_HEADER);
        return origin.topic().equals(Topics.GIG_DOCUMENTS)
                || replayedFrom != null
                        && Topics.GIG_DOCUMENTS.equals(new String(replayedFrom.value(), StandardCharsets.UTF_8));
    }

    /** @throws MalformedEventException when trying again cannot help */
    IndexChange read(ConsumerRecord<String, byte[]> origin) {
        if (origin.value() == null) {
            return new IndexChange(origin.key(), deletedAt(origin), null, origin);
        }
        GigDocument document = codec.decode(Topics.GIG_DOCUMENTS, origin.value(), GigDocument.class);
        return new IndexChange(document.getGigId(), document.getAggregateVersion(), document, origin);
    }

    private static long deletedAt(ConsumerRecord<String, byte[]> origin) {
        Header version = origin.headers().lastHeader(VERSION_HEADER);
        if (version == null) {
            throw new MalformedEventException("Deletion without a version");
        }
        try {
            return Long.parseLong(new String(version.value(), StandardCharsets.UTF_8));
        } catch (NumberFormatException e) {
            throw new MalformedEventException("Deletion with a version that is no number", e);
        }
    }
}
