package dev.gigstream.reviews.review.jdbc;

import dev.gigstream.reviews.review.Aspect;
import dev.gigstream.reviews.review.Reply;
import dev.gigstream.reviews.review.Review;
import dev.gigstream.reviews.review.ReviewContent;
import dev.gigstream.reviews.review.ReviewerRole;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reviews from rows, and times as the driver takes them. */
final class ReviewRows {

    private ReviewRows() {}

    static Review review(ResultSet row) throws SQLException {
        return new Review(
                row.getString("review_id"),
                row.getString("order_id"),
                row.getString("gig_id"),
                row.getString("author_id"),
                row.getString("subject_id"),
                ReviewerRole.valueOf(row.getString("author_role")),
                new ReviewContent(row.getInt("rating"), row.getString("comment"), aspects(row)),
                instant(row, "submitted_at").orElseThrow(),
                instant(row, "publish_by").orElseThrow(),
                instant(row, "published_at"),
                standing(row),
                reply(row),
                row.getInt("helpful_count"),
                row.getLong("version"));
    }

    static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    static OffsetDateTime utc(Optional<Instant> instant) {
        return instant.map(ReviewRows::utc).orElse(null);
    }

    static String column(Aspect aspect) {
        return aspect.name().toLowerCase(Locale.ROOT);
    }

    private static Map<Aspect, Integer> aspects(ResultSet row) throws SQLException {
        Map<Aspect, Integer> stars = new EnumMap<>(Aspect.class);
        for (Aspect aspect : Aspect.values()) {
            int given = row.getInt(column(aspect));
            if (!row.wasNull()) {
                stars.put(aspect, given);
            }
        }
        return stars;
    }

    private static Review.Standing standing(ResultSet row) throws SQLException {
        if (row.getBoolean("removed")) {
            return Review.Standing.REMOVED;
        }
        return row.getBoolean("hidden") ? Review.Standing.HIDDEN : Review.Standing.GOOD;
    }

    private static Optional<Reply> reply(ResultSet row) throws SQLException {
        String text = row.getString("reply");
        return text == null
                ? Optional.empty()
                : Optional.of(new Reply(text, instant(row, "replied_at").orElseThrow()));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}
