package dev.gigstream.reviews.review.jdbc;

import dev.gigstream.reviews.review.Listing;
import dev.gigstream.reviews.review.PublicReviews;
import dev.gigstream.reviews.review.ReviewPosition;
import dev.gigstream.reviews.review.ReviewerRole;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lists by keyset, each in the order of an index that holds visible reviews only. */
@Repository
class JdbcPublicReviews implements PublicReviews {

    private final JdbcClient jdbc;

    JdbcPublicReviews(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Shown> list(Listing listing) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("limit", listing.limit());
        String sql = "select review.*, person.display_name as author_name"
                + " from review left join person on person.user_id = review.author_id where visible and "
                + of(listing.of(), values)
                + listing.after()
                        .map(after -> " and " + after(listing.order(), after, values))
                        .orElse("")
                + " order by " + order(listing.order()) + " limit :limit";
        return jdbc.sql(sql)
                .params(values)
                .query((row, _) -> new Shown(ReviewRows.review(row), Optional.ofNullable(row.getString("author_name"))))
                .list();
    }

    private static String of(Listing.Subject subject, Map<String, Object> values) {
        return switch (subject) {
            case Listing.Subject.OfGig(String gigId) -> {
                values.put("gigId", gigId);
                yield "gig_id = :gigId and author_role = 'BUYER'";
            }
            case Listing.Subject.OfUser(String userId, ReviewerRole writtenBy) -> {
                values.put("userId", userId);
                values.put("writtenBy", writtenBy.name());
                yield "subject_id = :userId and author_role = :writtenBy";
            }
        };
    }

    private static String after(Listing.Order order, ReviewPosition position, Map<String, Object> values) {
        values.put("publishedAt", ReviewRows.utc(position.publishedAt()));
        values.put("reviewId", position.reviewId());
        return switch (order) {
            case NEWEST -> "(published_at, review_id) < (:publishedAt, :reviewId)";
            case HELPFUL -> {
                values.put("helpful", position.helpfulCount());
                yield "(helpful_count, published_at, review_id) < (:helpful, :publishedAt, :reviewId)";
            }
        };
    }

    private static String order(Listing.Order order) {
        return switch (order) {
            case NEWEST -> "published_at desc, review_id desc";
            case HELPFUL -> "helpful_count desc, published_at desc, review_id desc";
        };
    }
}
