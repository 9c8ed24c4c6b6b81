package dev.gigstream.users.cache;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Copies of one kind of thing as JSON in the cache, each under its own id and with its own version. */
public final class JsonCopies<T> {

    private static final Logger log = LoggerFactory.getLogger(JsonCopies.class);
    /** What took longer to load may be older than the mark its writer left, and is shown but not kept. */
    private static final Duration FRESH = Duration.ofSeconds(5);

    private final VersionedCache cache;
    private final JsonMapper json;
    private final Kind<T> kind;
    private final LongSupplier nanoTime;

    public JsonCopies(VersionedCache cache, JsonMapper json, Kind<T> kind) {
        this(cache, json, kind, System::nanoTime);
    }

    JsonCopies(VersionedCache cache, JsonMapper json, Kind<T> kind, LongSupplier nanoTime) {
        this.cache = cache;
        this.json = json;
        this.kind = kind;
        this.nanoTime = nanoTime;
    }

    /** The copy, or what the store has. What the store does not have is asked for anew each time. */
    public Optional<T> find(String id, Function<String, Optional<T>> store) {
        return cache.get(key(id)).flatMap(body -> read(id, body)).or(() -> load(id, store));
    }

    public void outdate(String id, long version) {
        cache.outdate(key(id), version);
    }

    public void outdateAll(Map<String, Long> versions) {
        cache.outdateAll(
                versions.entrySet().stream().collect(Collectors.toMap(one -> key(one.getKey()), Map.Entry::getValue)));
    }

    private Optional<T> load(String id, Function<String, Optional<T>> store) {
        long began = nanoTime.getAsLong();
        Optional<T> loaded = store.apply(id);
        if (nanoTime.getAsLong() - began < FRESH.toNanos()) {
            loaded.ifPresent(
                    value -> cache.put(key(id), kind.version().applyAsLong(value), json.writeValueAsString(value)));
        }
        return loaded;
    }

    private Optional<T> read(String id, String body) {
        try {
            // Whatever may have happened to the cache: nobody is ever shown somebody else.
            return Optional.of(json.readValue(body, kind.type()))
                    .filter(value -> kind.id().apply(value).equals(id));
        } catch (JacksonException e) {
            log.debug("a copy of another make, ignored", e);
            return Optional.empty();
        }
    }

    private String key(String id) {
        return kind.prefix() + id;
    }

    /** What is copied: the prefix of its keys, its class, and where its id and version are. */
    public record Kind<T>(String prefix, Class<T> type, Function<T, String> id, ToLongFunction<T> version) {}
}
