package dev.gigstream.payments.notice;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Notices that came in, each fact once. */
public interface Notices {

    /** Returns whether this fact is new. */
    boolean add(Notice notice, Instant now);

    /** Takes notices that nobody has handled; nobody else gets them before the lease ends. */
    List<Received> claim(int limit, Instant now, Duration lease);

    /** In the transaction of what the notice changed. */
    void handled(String fact);

    void postpone(String fact, Instant until);

    /** @param tries how often it was begun, this time included */
    record Received(Notice notice, int tries) {}
}
