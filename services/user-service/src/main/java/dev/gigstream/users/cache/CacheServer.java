package dev.gigstream.users.cache;

import java.time.Duration;
import java.util.Map;

/** The commands the cache needs of its server. Each may fail or time out at any moment. */
interface CacheServer {

    /** The text under a key, or null. */
    String get(String key);

    /** Stores {@code version|body} unless something newer is there. */
    void putUnlessNewer(String key, long version, String body, Duration timeToLive);

    /** Stores {@code version|} unless something as new or newer is there. */
    void raise(String key, long version, Duration timeToLive);

    /** The same for many keys in one go. */
    default void raiseAll(Map<String, Long> versions, Duration timeToLive) {
        versions.forEach((key, version) -> raise(key, version, timeToLive));
    }
}
