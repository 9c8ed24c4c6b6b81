package dev.gigstream.users.cache;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** The scripts' rules in memory, with a switch for being away. */
final class FakeCacheServer implements CacheServer {

    private final Map<String, String> stored = new HashMap<>();
    private boolean away;
    private int calls;

    void goAway() {
        away = true;
    }

    void comeBack() {
        away = false;
    }

    void flush() {
        stored.clear();
    }

    void tamper(String key, String text) {
        stored.put(key, text);
    }

    int calls() {
        return calls;
    }

    @Override
    public String get(String key) {
        answer();
        return stored.get(key);
    }

    @Override
    public void putUnlessNewer(String key, long version, String body, Duration timeToLive) {
        answer();
        if (stored.get(key) == null || versionOf(stored.get(key)) <= version) {
            stored.put(key, version + "|" + body);
        }
    }

    @Override
    public void raise(String key, long version, Duration timeToLive) {
        answer();
        if (stored.get(key) == null || versionOf(stored.get(key)) < version) {
            stored.put(key, version + "|");
        }
    }

    private void answer() {
        calls++;
        if (away) {
            throw new IllegalStateException("away");
        }
    }

    private static long versionOf(String text) {
        return Long.parseLong(text, 0, text.indexOf('|'), 10);
    }
}
