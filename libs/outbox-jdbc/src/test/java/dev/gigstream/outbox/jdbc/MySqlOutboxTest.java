package dev.gigstream.outbox.jdbc;

import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;

/** H2, as far as it speaks like MySQL. */
class MySqlOutboxTest extends JdbcOutboxContract {
    @Override
    DataSource source() {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL("jdbc:h2:mem:mysql-outbox;MODE=MySQL;DATABASE_TO_LOWER=TRUE;DB_CLOSE_DELAY=-1");
        return source;
    }
}
