package dev.gigstream.chat.live;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Who wants to know of whom; the newest few hundred wishes of a user count. */
final class PresenceWatchers {

    private static final int MOST_PER_USER = 200;

    /** By watcher: the conversations, and who is watched in each. */
    private final Map<String, LinkedHashMap<String, String>> wishes = new HashMap<>();
    /** By watched: the conversations, and who watches in each. */
    private final Map<String, Map<String, String>> watched = new HashMap<>();

    synchronized void watch(String watcherId, String conversationId, String userId) {
        LinkedHashMap<String, String> mine = wishes.computeIfAbsent(watcherId, _ -> new LinkedHashMap<>());
        mine.putLast(conversationId, userId);
        watched.computeIfAbsent(userId, _ -> new HashMap<>()).put(conversationId, watcherId);
        if (mine.size() > MOST_PER_USER) {
            Map.Entry<String, String> oldest = mine.pollFirstEntry();
            forget(oldest.getKey(), oldest.getValue());
        }
    }

    synchronized void leave(String watcherId) {
        LinkedHashMap<String, String> mine = wishes.remove(watcherId);
        if (mine != null) {
            mine.forEach(this::forget);
        }
    }

    /** The conversations in which a user is watched, each with the watcher. */
    synchronized Set<Map.Entry<String, String>> of(String userId) {
        return Map.copyOf(watched.getOrDefault(userId, Map.of())).entrySet();
    }

    private void forget(String conversationId, String userId) {
        Map<String, String> watchers = watched.getOrDefault(userId, new HashMap<>());
        watchers.remove(conversationId);
        if (watchers.isEmpty()) {
            watched.remove(userId);
        }
    }
}
