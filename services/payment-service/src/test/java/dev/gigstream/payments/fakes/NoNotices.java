package dev.gigstream.payments.fakes;

import dev.gigstream.payments.notice.Notice;
import dev.gigstream.payments.notice.Notices;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** For notices that a test hands over itself. */
final class NoNotices implements Notices {

    @Override
    public boolean add(Notice notice, Instant now) {
        return true;
    }

    @Override
    public List<Received> claim(int limit, Instant now, Duration lease) {
        return List.of();
    }

    @Override
    public void handled(String fact) {}

    @Override
    public void postpone(String fact, Instant until) {}
}
