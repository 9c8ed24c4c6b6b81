package dev.gigstream.auth.fakes;

import dev.gigstream.auth.account.EmailAddress;
import dev.gigstream.auth.mail.AddressRefusedException;
import dev.gigstream.auth.mail.Mail;
import dev.gigstream.auth.mail.MailKind;
import dev.gigstream.auth.mail.MailOrder;
import dev.gigstream.auth.mail.MailOrders;
import dev.gigstream.auth.mail.Postbox;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Orders and their delivery in one; the server can be away or refuse an address. */
public final class MemoryMails implements MailOrders, Postbox {

    private record Waiting(MailOrder order, Instant dueAt) {}

    private final Map<Long, Waiting> waiting = new TreeMap<>();
    private final List<Mail> sent = new ArrayList<>();
    private long lastId;

    public boolean serverIsAway;
    public boolean addressIsRefused;

    @Override
    public void place(MailKind kind, EmailAddress to) {
        boolean waits = waiting.values().stream()
                .anyMatch(w -> w.order().kind() == kind && w.order().to().equals(to));
        if (!waits) {
            lastId++;
            Instant now = Instant.parse("2026-01-01T12:00:00Z");
            waiting.put(lastId, new Waiting(new MailOrder(lastId, kind, to, 0, now), Instant.EPOCH));
        }
    }

    @Override
    public List<MailOrder> claim(int limit, Instant now, Duration lease) {
        return waiting.values().stream()
                .filter(w -> !now.isBefore(w.dueAt()))
                .map(Waiting::order)
                .limit(limit)
                .toList();
    }

    @Override
    public void done(MailOrder order) {
        waiting.remove(order.id());
    }

    @Override
    public void postpone(MailOrder order, Instant until) {
        MailOrder again = new MailOrder(order.id(), order.kind(), order.to(), order.attempts() + 1, order.placedAt());
        waiting.put(order.id(), new Waiting(again, until));
    }

    @Override
    public void withdraw(EmailAddress to) {
        waiting.values().removeIf(w -> w.order().to().equals(to));
    }

    @Override
    public void post(Mail mail) {
        if (serverIsAway) {
            throw new IllegalStateException("connection refused");
        }
        if (addressIsRefused) {
            throw new AddressRefusedException(new IllegalStateException("no such user"));
        }
        sent.add(mail);
    }

    public List<Mail> sentTo(String email) {
        return sent.stream().filter(mail -> mail.to().value().equals(email)).toList();
    }

    public int waiting() {
        return waiting.size();
    }
}
