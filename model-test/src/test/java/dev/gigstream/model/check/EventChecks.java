package dev.gigstream.model.check;

import dev.gigstream.model.world.Violation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** E2 of a topic: at first sight versions grow by one, and what is repeated is the same event. */
public final class EventChecks {
    private final Map<String, List<String>> ids = new HashMap<>();

    public void check(String key, long version, String eventId) {
        List<String> known = ids.computeIfAbsent(key, _ -> new ArrayList<>());
        Violation.unless(version <= known.size() + 1, "E2", "%s goes from %s to %s", key, known.size(), version);
        if (version > known.size()) {
            known.add(eventId);
        }
        Violation.unless(
                known.get((int) version - 1).equals(eventId), "E2", "version %s of %s was told twice", version, key);
    }
}
