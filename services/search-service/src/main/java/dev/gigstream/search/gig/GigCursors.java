package dev.gigstream.search.gig;

import dev.gigstream.http.Cursors;
import dev.gigstream.http.Problem;
import dev.gigstream.http.StandardProblem;
import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

/** Turns the place where a list goes on into an opaque text and back; one of another search is refused. */
final class GigCursors {
    private static final int PARTS = 7;
    private static final int MOST_SHOWN = 100;
    private static final Pattern SNAPSHOT = Pattern.compile("[A-Za-z0-9+/=_-]{1,1024}");

    private static final Pattern UUID_TEXT = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final String AS_TEXT = ":";
    private static final String SEPARATOR = ",";

    private final Cursors cursors = new Cursors();

    String encode(SearchPlan plan, long total) {
        return cursors.encode(
                fingerprint(plan.criteria()),
                plan.reach(),
                plan.day(),
                plan.after() == null ? null : plan.after().json(),
                plan.snapshot(),
                pack(plan.shown()),
                total);
    }

    Position decode(String cursor, GigCriteria criteria, int limit) {
        List<String> parts = cursors.decode(cursor, PARTS);
        if (!fingerprint(criteria).equals(parts.getFirst())) {
            throw wrong();
        }
        try {
            SearchPlan plan = new SearchPlan(
                    criteria,
                    Reach.valueOf(parts.get(1)),
                    LocalDate.parse(parts.get(2)),
                    limit,
                    parts.get(3) == null ? null : new SortValues(parts.get(3)),
                    snapshot(parts.get(4)),
                    unpack(parts.get(5)));
            return new Position(plan, Long.parseLong(parts.get(6)));
        } catch (RuntimeException e) {
            // The check sum was right and the content is not: somebody made it up.
            throw wrong();
        }
    }

    static Problem wrong() {
        return Problem.of(StandardProblem.MALFORMED_REQUEST, "The cursor is not one that this search gave out.");
    }

    private static String snapshot(String id) {
        if (id != null && !SNAPSHOT.matcher(id).matches()) {
            throw new IllegalArgumentException("Not an id of a snapshot");
        }
        return id;
    }

    /** Of the text, as hash codes of enums differ from one process to the next. */
    private static String fingerprint(GigCriteria criteria) {
        return Integer.toHexString(criteria.toString().hashCode());
    }

    /** Ids that are UUIDs take sixteen bytes each instead of 36. */
    private static String pack(List<String> ids) {
        ByteBuffer bytes = ByteBuffer.allocate(ids.size() * 2 * Long.BYTES);
        for (String id : ids) {
            if (!UUID_TEXT.matcher(id).matches()) {
                return AS_TEXT + String.join(SEPARATOR, ids);
            }
            UUID uuid = UUID.fromString(id);
            bytes.putLong(uuid.getMostSignificantBits()).putLong(uuid.getLeastSignificantBits());
        }
        return Base64.getEncoder().encodeToString(bytes.array());
    }

    private static List<String> unpack(String packed) {
        List<String> ids = packed.startsWith(AS_TEXT)
                ? List.of(packed.substring(AS_TEXT.length()).split(SEPARATOR))
                : uuids(ByteBuffer.wrap(Base64.getDecoder().decode(packed)));
        if (ids.size() > MOST_SHOWN) {
            throw new IllegalArgumentException("More than one page");
        }
        return ids;
    }

    private static List<String> uuids(ByteBuffer bytes) {
        List<String> ids = new ArrayList<>();
        while (bytes.hasRemaining()) {
            ids.add(new UUID(bytes.getLong(), bytes.getLong()).toString());
        }
        return ids;
    }

    /** @param total what the first page counted */
    record Position(SearchPlan plan, long total) {}
}
