package dev.gigstream.gigindex.document;

import dev.gigstream.events.search.GigDocument;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.FixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyProcessorContext;
import org.apache.kafka.streams.processor.api.FixedKeyProcessorSupplier;
import org.apache.kafka.streams.processor.api.FixedKeyRecord;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/** Drops what changes nothing and numbers the rest, deletions too, so that a gig's version in the index only grows. */
final class DocumentVersions implements FixedKeyProcessor<String, Newest<GigDocument>, GigDocument> {
    /** Header with the version of a document or of its deletion, decimal; a tombstone has no other place for it. */
    static final String VERSION_HEADER = "document-version";

    private FixedKeyProcessorContext<String, GigDocument> context;
    private KeyValueStore<String, Written> written;

    @Override
    public void init(FixedKeyProcessorContext<String, GigDocument> context) {
        this.context = context;
        this.written = context.getStateStore(GigIndexNames.WRITTEN_DOCUMENTS);
    }

    @Override
    public void process(FixedKeyRecord<String, Newest<GigDocument>> change) {
        Written stored = written.get(change.key());
        Written last = stored == null ? Written.NEVER : stored;
        GigDocument document = Newest.valueOf(change.value());
        if (document == null) {
            takeOut(change, last);
        } else {
            show(change, document, last);
        }
    }

    private void takeOut(FixedKeyRecord<String, Newest<GigDocument>> change, Written last) {
        if (last.isShown()) {
            forward(change, null, last.taken(last.version() + 1));
        }
    }

    private void show(FixedKeyRecord<String, Newest<GigDocument>> change, GigDocument document, Written last) {
        byte[] content = Fingerprint.of(document);
        if (!last.shows(content)) {
            long version = Math.max(versionsOf(document), last.version() + 1);
            forward(change, numbered(document, version), new Written(version, content));
        }
    }

    private void forward(FixedKeyRecord<String, Newest<GigDocument>> change, GigDocument document, Written now) {
        written.put(change.key(), now);
        Headers headers = change.headers();
        setHeader(headers, "event-id", eventId(change.key(), now.version()));
        setHeader(headers, VERSION_HEADER, Long.toString(now.version()));
        context.forward(change.withValue(document).withHeaders(headers));
    }

    private static GigDocument numbered(GigDocument document, long version) {
        return GigDocument.newBuilder(document)
                .setEventId(eventId(document.getGigId(), version))
                .setAggregateVersion(version)
                .build();
    }

    private static long versionsOf(GigDocument document) {
        return document.getGigVersion() + document.getSellerVersion() + document.getRatingVersion();
    }

    private static String eventId(String gigId, long version) {
        return UUID.nameUUIDFromBytes((gigId + ':' + version).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    private static void setHeader(Headers headers, String name, String value) {
        headers.remove(name).add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    /** Gives the processor its store. */
    static final class Supplier implements FixedKeyProcessorSupplier<String, Newest<GigDocument>, GigDocument> {
        @Override
        public FixedKeyProcessor<String, Newest<GigDocument>, GigDocument> get() {
            return new DocumentVersions();
        }

        @Override
        public Set<StoreBuilder<?>> stores() {
            return Set.of(Stores.keyValueStoreBuilder(
                    Stores.persistentKeyValueStore(GigIndexNames.WRITTEN_DOCUMENTS), Serdes.String(), Written.SERDE));
        }
    }
}
