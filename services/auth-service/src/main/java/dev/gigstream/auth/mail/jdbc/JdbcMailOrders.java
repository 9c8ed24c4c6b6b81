package dev.gigstream.auth.mail.jdbc;

import dev.gigstream.auth.account.EmailAddress;
import dev.gigstream.auth.mail.MailKind;
import dev.gigstream.auth.mail.MailOrder;
import dev.gigstream.auth.mail.MailOrders;
import dev.gigstream.auth.mail.MailWaiting;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The mail outbox: an order is in the database with what it is about, and goes away when its mail went out. */
@Repository
class JdbcMailOrders implements MailOrders {

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher signals;
    private final Clock clock;

    JdbcMailOrders(JdbcClient jdbc, ApplicationEventPublisher signals, Clock clock) {
        this.jdbc = jdbc;
        this.signals = signals;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void place(MailKind kind, EmailAddress to) {
        LocalDateTime now = utc(clock.instant());
        jdbc.sql("insert ignore into mail_order (kind, email, attempts, placed_at, due_at) values (?, ?, 0, ?, ?)")
                .params(kind.name(), to.value(), now, now)
                .update();
        signals.publishEvent(new MailWaiting());
    }

    @Override
    @Transactional
    public List<MailOrder> claim(int limit, Instant now, Duration lease) {
        List<MailOrder> due = jdbc.sql("select id, kind, email, attempts, placed_at from mail_order where due_at <= ?"
                        + " order by due_at limit ? for update skip locked")
                .params(utc(now), limit)
                .query((row, _) -> order(row))
                .list();
        due.forEach(order -> jdbc.sql("update mail_order set attempts = attempts + 1, due_at = ? where id = ?")
                .params(utc(now.plus(lease)), order.id())
                .update());
        return due;
    }

    @Override
    public void done(MailOrder order) {
        jdbc.sql("delete from mail_order where id = ?").param(order.id()).update();
    }

    @Override
    public void postpone(MailOrder order, Instant until) {
        jdbc.sql("update mail_order set due_at = ? where id = ?")
                .params(utc(until), order.id())
                .update();
    }

    @Override
    public void withdraw(EmailAddress to) {
        jdbc.sql("delete from mail_order where email = ?").param(to.value()).update();
    }

    private static MailOrder order(ResultSet row) throws SQLException {
        return new MailOrder(
                row.getLong("id"),
                MailKind.valueOf(row.getString("kind")),
                new EmailAddress(row.getString("email")),
                row.getInt("attempts"),
                row.getObject("placed_at", LocalDateTime.class).toInstant(ZoneOffset.UTC));
    }

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
