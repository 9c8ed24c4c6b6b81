package dev.gigstream.users.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class JsonCopiesTest {

    private final AtomicLong nanos = new AtomicLong();
    private final FakeCacheServer server = new FakeCacheServer();
    private final VersionedCache cache = new VersionedCache(server, Duration.ofSeconds(30), nanos::get);
    private final JsonCopies<Name> names = new JsonCopies<>(
            cache,
            JsonMapper.shared(),
            new JsonCopies.Kind<>("name:", Name.class, Name::id, Name::version),
            nanos::get);

    @Test
    void asksTheStoreOnce() {
        names.find("a", _ -> Optional.of(new Name("a", 1, "Asha")));

        Optional<Name> again = names.find("a", _ -> Optional.empty());

        assertThat(again).contains(new Name("a", 1, "Asha"));
    }

    @Test
    void asksAgainForWhatWasNotThere() {
        names.find("a", _ -> Optional.empty());

        assertThat(names.find("a", _ -> Optional.of(new Name("a", 1, "Asha")))).isPresent();
    }

    @Test
    void neverShowsSomebodyElse() {
        server.tamper("name:a", "1|{\"id\":\"b\",\"version\":1,\"text\":\"Ben\"}");

        assertThat(names.find("a", _ -> Optional.of(new Name("a", 1, "Asha")))).contains(new Name("a", 1, "Asha"));
    }

    @Test
    void aCopyThatCannotBeReadIsReplaced() {
        server.tamper("name:a", "1|{{{");

        assertThat(names.find("a", _ -> Optional.of(new Name("a", 1, "Asha")))).isPresent();
        assertThat(names.find("a", _ -> Optional.empty())).isPresent();
    }

    @Test
    void aWriteBetweenReadingAndPuttingWins() {
        names.find("a", id -> {
            names.outdate(id, 2);
            return Optional.of(new Name("a", 1, "Old"));
        });

        assertThat(names.find("a", _ -> Optional.of(new Name("a", 2, "New")))).contains(new Name("a", 2, "New"));
    }

    @Test
    void whatTookLongToLoadIsShownButNotKept() {
        names.find("a", _ -> {
            nanos.addAndGet(Duration.ofSeconds(6).toNanos());
            return Optional.of(new Name("a", 1, "Slow"));
        });

        assertThat(names.find("a", _ -> Optional.empty())).isEmpty();
    }

    record Name(String id, long version, String text) {}
}
