package dev.gigstream.users.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class VersionedCacheTest {

    private static final Duration TIME_TO_LIVE = Duration.ofSeconds(30);

    private final AtomicLong nanos = new AtomicLong();
    private final FakeCacheServer server = new FakeCacheServer();
    private final VersionedCache cache = new VersionedCache(server, TIME_TO_LIVE, nanos::get);
    private final VersionedCache elsewhere = new VersionedCache(server, TIME_TO_LIVE, nanos::get);

    @Test
    void givesBackWhatWasPut() {
        cache.put("key", 1, "one|with a bar");

        assertThat(elsewhere.get("key")).contains("one|with a bar");
    }

    @Test
    void aSlowReaderCannotPutAnOldCopyBack() {
        cache.outdate("key", 2);

        elsewhere.put("key", 1, "one");

        assertThat(cache.get("key")).isEmpty();
        assertThat(elsewhere.get("key")).isEmpty();
    }

    @Test
    void theNewVersionReplacesItsOwnMark() {
        cache.outdate("key", 2);
        cache.put("key", 2, "two");

        assertThat(elsewhere.get("key")).contains("two");
    }

    @Test
    void outdatingTwiceOrLateTakesNothingNewerAway() {
        cache.put("key", 3, "three");

        cache.outdate("key", 3);
        cache.outdate("key", 2);

        assertThat(cache.get("key")).contains("three");
    }

    @Test
    void whileTheServerIsAwayNothingFailsAndOnlyOneCallPerPauseTriesIt() {
        server.goAway();

        for (int i = 0; i < 100; i++) {
            assertThat(cache.get("key")).isEmpty();
            cache.put("key", 1, "one");
        }

        assertThat(server.calls()).isEqualTo(1);
    }

    @Test
    void anOldCopyThatCouldNotBeOutdatedIsNotShownHereAfterwards() {
        cache.put("key", 1, "one");
        server.goAway();
        cache.outdate("key", 2);
        server.comeBack();
        pass(Duration.ofSeconds(1));

        assertThat(cache.get("key")).isEmpty();
    }

    @Test
    void whatCouldNotBeOutdatedIsMadeUpForEverywhere() {
        cache.put("key", 1, "one");
        server.goAway();
        cache.outdate("key", 2);
        server.comeBack();
        pass(Duration.ofSeconds(1));

        cache.settle();

        assertThat(elsewhere.get("key")).isEmpty();
    }

    @Test
    void tooManyToRememberMeansTrustingNothingUntilAllHasExpired() {
        cache.put("key", 1, "one");
        server.goAway();
        for (int i = 0; i <= 10_000; i++) {
            cache.outdate("other-" + i, 2);
        }
        server.comeBack();
        pass(Duration.ofSeconds(1));

        assertThat(cache.get("key")).isEmpty();
        pass(TIME_TO_LIVE);
        assertThat(cache.get("key")).isPresent();
    }

    @Test
    void aFlushedServerIsOnlyEmpty() {
        cache.put("key", 1, "one");
        server.flush();

        assertThat(cache.get("key")).isEmpty();
        cache.put("key", 1, "one");
        assertThat(cache.get("key")).contains("one");
    }

    @Test
    void textOfAnotherMakeIsNoCopy() {
        server.tamper("key", "something else");

        assertThat(cache.get("key")).isEmpty();
    }

    private void pass(Duration duration) {
        nanos.addAndGet(duration.toNanos());
    }
}
