package dev.gigstream.ratings;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.function.Function;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;

/** Fixed layouts for stores, changelogs and repartition topics, where each review passes several times. */
final class RatingSerdes {

    static final Serde<Stars> STARS = serde(RatingSerdes::write, RatingSerdes::stars);
    static final Serde<RatingSummary> SUMMARIES = serde(RatingSerdes::write, RatingSerdes::summary);
    static final Serde<CountedReview> REVIEWS = serde(RatingSerdes::write, RatingSerdes::review);

    private static final byte YES = 1;
    private static final byte NO = 0;

    private RatingSerdes() {}

    private static byte[] write(Stars stars) {
        return ByteBuffer.allocate(1 + Long.BYTES)
                .put((byte) stars.count())
                .putLong(stars.at().toEpochMilli())
                .array();
    }

    private static Stars stars(ByteBuffer bytes) {
        return new Stars(bytes.get(), Instant.ofEpochMilli(bytes.getLong()));
    }

    private static byte[] write(RatingSummary summary) {
        return ByteBuffer.allocate(7 * Long.BYTES)
                .putLong(summary.one())
                .putLong(summary.two())
                .putLong(summary.three())
                .putLong(summary.four())
                .putLong(summary.five())
                .putLong(summary.version())
                .putLong(summary.newest().toEpochMilli())
                .array();
    }

    private static RatingSummary summary(ByteBuffer bytes) {
        return new RatingSummary(
                bytes.getLong(),
                bytes.getLong(),
                bytes.getLong(),
                bytes.getLong(),
                bytes.getLong(),
                bytes.getLong(),
                Instant.ofEpochMilli(bytes.getLong()));
    }

    private static byte[] write(CountedReview review) {
        byte[] gig = review.gigId().getBytes(StandardCharsets.UTF_8);
        byte[] subject = review.subjectId().getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(2 * Long.BYTES + 3 + 2 * Short.BYTES + gig.length + subject.length)
                .putLong(review.version())
                .putLong(review.at().toEpochMilli())
                .put((byte) review.stars())
                .put(review.byBuyer() ? YES : NO)
                .put(review.visible() ? YES : NO)
                .putShort((short) gig.length)
                .put(gig)
                .putShort((short) subject.length)
                .put(subject)
                .array();
    }

    private static CountedReview review(ByteBuffer bytes) {
        long version = bytes.getLong();
        Instant at = Instant.ofEpochMilli(bytes.getLong());
        int stars = bytes.get();
        boolean byBuyer = bytes.get() == YES;
        boolean visible = bytes.get() == YES;
        return new CountedReview(version, byBuyer, text(bytes), text(bytes), stars, visible, at);
    }

    private static String text(ByteBuffer bytes) {
        byte[] text = new byte[bytes.getShort()];
        bytes.get(text);
        return new String(text, StandardCharsets.UTF_8);
    }

    private static <T> Serde<T> serde(Function<T, byte[]> write, Function<ByteBuffer, T> read) {
        return Serdes.serdeFrom(
                (_, value) -> value == null ? null : write.apply(value),
                (_, bytes) -> bytes == null ? null : read.apply(ByteBuffer.wrap(bytes)));
    }
}
