package dev.gigstream.gigindex.document;

import dev.gigstream.events.search.GigDocument;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;

/** Sixteen bytes that differ when what people see of a gig differs, or the gig's own version. */
final class Fingerprint {
    private static final int LENGTH = 16;

    private Fingerprint() {}

    static byte[] of(GigDocument document) {
        try {
            // Versions of seller and rating grow with changes that nobody sees here, such as a new bio.
            byte[] seen = GigDocument.newBuilder(document)
                    .setEventId("")
                    .setOccurredAt(Instant.EPOCH)
                    .setAggregateVersion(0)
                    .setSellerVersion(0)
                    .setRatingVersion(0)
                    .build()
                    .toByteBuffer()
                    .array();
            return Arrays.copyOf(MessageDigest.getInstance("SHA-256").digest(seen), LENGTH);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
