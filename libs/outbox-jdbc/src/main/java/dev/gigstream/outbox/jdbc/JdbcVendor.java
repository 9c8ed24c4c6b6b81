package dev.gigstream.outbox.jdbc;

import javax.sql.DataSource;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.jdbc.support.MetaDataAccessException;

/** The databases an outbox can be in. */
enum JdbcVendor {
    MYSQL("mysql"),
    POSTGRESQL("postgresql");

    private final String scripts;

    JdbcVendor(String scripts) {
        this.scripts = scripts;
    }

    String scripts() {
        return scripts;
    }

    static JdbcVendor of(DataSource dataSource) {
        try {
            String url = JdbcUtils.extractDatabaseMetaData(dataSource, meta -> meta.getURL());
            return url.startsWith("jdbc:postgresql:") ? POSTGRESQL : MYSQL;
        } catch (MetaDataAccessException e) {
            throw new IllegalStateException("The database does not say what it is", e);
        }
    }
}
