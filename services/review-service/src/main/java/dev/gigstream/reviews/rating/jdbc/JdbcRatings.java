package dev.gigstream.reviews.rating.jdbc;

import dev.gigstream.reviews.rating.KeptRating;
import dev.gigstream.reviews.rating.Ratings;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Ratings as rows. */
@Repository
class JdbcRatings implements Ratings {

    private static final String KEEP = """
            insert into rating (subject, review_count, star_sum, histogram, version) values (?, ?, ?, ?, ?)
            on conflict (subject) do update set review_count = excluded.review_count, star_sum = excluded.star_sum,
                    histogram = excluded.histogram, version = excluded.version
                where rating.version < excluded.version""";

    private final JdbcClient jdbc;

    JdbcRatings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<KeptRating> find(String subject) {
        return jdbc.sql("select * from rating where subject = ?")
                .param(subject)
                .query((row, _) -> rating(row))
                .optional();
    }

    @Override
    public void keep(String subject, KeptRating rating) {
        Long[] histogram = rating.histogram().toArray(Long[]::new);
        jdbc.sql(KEEP)
                .params(subject, rating.count(), rating.sum(), histogram, rating.version())
                .update();
    }

    @Override
    public void forget(String subject) {
        jdbc.sql("delete from rating where subject = ?").param(subject).update();
    }

    private static KeptRating rating(ResultSet row) throws SQLException {
        return new KeptRating(
                row.getLong("review_count"),
                row.getLong("star_sum"),
                List.of((Long[]) row.getArray("histogram").getArray()),
                row.getLong("version"));
    }
}
