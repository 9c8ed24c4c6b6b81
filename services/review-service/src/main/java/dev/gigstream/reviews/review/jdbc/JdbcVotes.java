package dev.gigstream.reviews.review.jdbc;

import dev.gigstream.reviews.review.Votes;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Votes as rows. */
@Repository
class JdbcVotes implements Votes {

    private final JdbcClient jdbc;

    JdbcVotes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean add(String reviewId, String userId, Instant at) {
        return jdbc.sql(
                                "insert into helpful_vote (review_id, user_id, voted_at) values (?, ?, ?) on conflict do nothing")
                        .params(reviewId, userId, ReviewRows.utc(at))
                        .update()
                == 1;
    }

    @Override
    public boolean takeBack(String reviewId, String userId) {
        return jdbc.sql("delete from helpful_vote where review_id = ? and user_id = ?")
                        .params(reviewId, userId)
                        .update()
                == 1;
    }
}
