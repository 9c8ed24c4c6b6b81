package dev.gigstream.checker.read;

import dev.gigstream.checker.fact.Accounts.Trace;
import dev.gigstream.checker.fact.StoredReview;
import dev.gigstream.checker.fact.Waiting;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** Reads the database of review-service. */
final class ReviewReader {

    private static final String REVIEWS = "select review_id, order_id, gig_id, author_id, subject_id, author_role,"
            + " rating, visible, version from review";

    private static final String WORDS = "select 'review ' || review_id as place, author_id as user_id from review"
            + " where comment <> '' union all select 'the reply to review ' || review_id, subject_id from review"
            + " where reply is not null union all select 'the name for reviews', user_id from person";

    /** @param waiting events in the outbox of the same moment */
    record Read(List<StoredReview> reviews, List<Trace> traces, List<Waiting> waiting) {}

    Read read(Settings settings) {
        try (Rows rows = Rows.of(
                settings.value("REVIEWS_DB_URL"),
                settings.value("REVIEWS_DB_USERNAME"),
                settings.value("REVIEWS_DB_PASSWORD"))) {
            return new Read(
                    rows.list(REVIEWS, ReviewReader::review),
                    rows.list(WORDS, row -> new Trace(row.getString("place"), row.getString("user_id"))),
                    SqlOutbox.waiting(rows));
        } catch (SQLException e) {
            throw new UnreadableException("the reviews (" + e.getMessage() + ")", e);
        }
    }

    private static StoredReview review(ResultSet row) throws SQLException {
        return new StoredReview(
                row.getString("review_id"),
                row.getString("order_id"),
                row.getString("gig_id"),
                row.getString("author_id"),
                row.getString("subject_id"),
                row.getString("author_role").intern(),
                row.getInt("rating"),
                row.getBoolean("visible"),
                row.getLong("version"));
    }
}
