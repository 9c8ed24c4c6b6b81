package dev.gigstream.reviews.person.jdbc;

import dev.gigstream.reviews.person.People;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Names as rows. */
@Repository
class JdbcPeople implements People {

    private static final String KEEP = """
            insert into person (user_id, display_name, version) values (?, ?, ?)
            on conflict (user_id) do update set display_name = excluded.display_name, version = excluded.version
                where person.version < excluded.version""";

    private final JdbcClient jdbc;

    JdbcPeople(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void keep(String userId, String displayName, long version) {
        jdbc.sql(KEEP).params(userId, displayName, version).update();
    }

    @Override
    public void forget(String userId) {
        jdbc.sql("delete from person where user_id = ?").param(userId).update();
    }
}
