package dev.gigstream.reviews.review.jdbc;

import static dev.gigstream.reviews.review.jdbc.ReviewRows.utc;

import dev.gigstream.reviews.review.Aspect;
import dev.gigstream.reviews.review.Reply;
import dev.gigstream.reviews.review.Review;
import dev.gigstream.reviews.review.Reviews;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reviews as rows. */
@Repository
class JdbcReviews implements Reviews {

    private static final String FIND = "select * from review where review_id = ?";
    private static final String OF_ORDER = "select * from review where order_id = ? order by review_id";
    private static final String ADD = """
            insert into review (review_id, order_id, gig_id, author_id, subject_id, author_role, rating, comment,
                communication, quality, punctuality, submitted_at, publish_by, published_at, reply, replied_at,
                helpful_count, version)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String SAVE = """
            update review set rating = ?, comment = ?, communication = ?, quality = ?, punctuality = ?,
                published_at = ?, hidden = ?, removed = ?, reply = ?, replied_at = ?, helpful_count = ?, version = ?
            where review_id = ?""";
    private static final String DUE = """
            select * from review where published_at is null and not removed and publish_by <= ?
            order by publish_by limit ? for update skip locked""";
    /** Any number that nothing else in this database locks. */
    private static final long IMPORT_LOCK = 7_251_984;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    JdbcReviews(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    @Override
    public Optional<Review> find(String reviewId) {
        return one(FIND, reviewId);
    }

    @Override
    public Optional<Review> lock(String reviewId) {
        return one(FIND + " for update", reviewId);
    }

    @Override
    public List<Review> ofOrder(String orderId) {
        return all(OF_ORDER, orderId);
    }

    @Override
    public List<Review> lockOfOrder(String orderId) {
        return all(OF_ORDER + " for update", orderId);
    }

    @Override
    public List<Review> lockWithWordsOf(String userId) {
        return all(
                "select * from review where author_id = ? or (subject_id = ? and reply is not null)"
                        + " order by review_id for update",
                userId,
                userId);
    }

    @Override
    public List<Review> lockDue(Instant now, int limit) {
        return all(DUE, utc(now), limit);
    }

    @Override
    public void add(List<Review> reviews) {
        batches.batchUpdate(ADD, reviews.stream().map(JdbcReviews::values).toList());
    }

    @Override
    public void save(Review review) {
        jdbc.sql(SAVE)
                .params(
                        review.content().rating(),
                        review.content().comment(),
                        review.content().aspects().get(Aspect.COMMUNICATION),
                        review.content().aspects().get(Aspect.QUALITY),
                        review.content().aspects().get(Aspect.PUNCTUALITY),
                        utc(review.publishedAt()),
                        review.standing() == Review.Standing.HIDDEN,
                        review.standing() == Review.Standing.REMOVED,
                        review.reply().map(Reply::text).orElse(null),
                        utc(review.reply().map(Reply::at)),
                        review.helpfulCount(),
                        review.version(),
                        review.reviewId())
                .update();
    }

    @Override
    public Set<String> lockAndFindKnown(List<String> reviewIds) {
        jdbc.sql("select pg_advisory_xact_lock(?)")
                .param(IMPORT_LOCK)
                .query((_, _) -> true)
                .single();
        return new HashSet<>(jdbc.sql("select review_id from review where review_id = any(?)")
                .param(reviewIds.toArray(String[]::new))
                .query(String.class)
                .list());
    }

    private Optional<Review> one(String sql, Object... values) {
        return jdbc.sql(sql)
                .params(values)
                .query((row, _) -> ReviewRows.review(row))
                .optional();
    }

    private List<Review> all(String sql, Object... values) {
        return jdbc.sql(sql)
                .params(values)
                .query((row, _) -> ReviewRows.review(row))
                .list();
    }

    private static Object[] values(Review review) {
        return new Object[] {
            review.reviewId(),
            review.orderId(),
            review.gigId(),
            review.authorId(),
            review.subjectId(),
            review.authorRole().name(),
            review.content().rating(),
            review.content().comment(),
            review.content().aspects().get(Aspect.COMMUNICATION),
            review.content().aspects().get(Aspect.QUALITY),
            review.content().aspects().get(Aspect.PUNCTUALITY),
            utc(review.submittedAt()),
            utc(review.publishBy()),
            utc(review.publishedAt()),
            review.reply().map(Reply::text).orElse(null),
            utc(review.reply().map(Reply::at)),
            review.helpfulCount(),
            review.version()
        };
    }
}
