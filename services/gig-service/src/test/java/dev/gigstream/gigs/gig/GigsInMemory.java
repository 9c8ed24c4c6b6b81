package dev.gigstream.gigs.gig;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Keeps gigs in memory and every event that was stored with them; can lose a race on demand. */
public final class GigsInMemory implements Gigs {

    private static final Comparator<Gig> NEWEST_FIRST =
            Comparator.comparing(Gig::createdAt).thenComparing(Gig::gigId).reversed();

    private final Map<String, Gig> gigs = new LinkedHashMap<>();
    private final List<GigEvent> events = new ArrayList<>();
    private Optional<Gig> overtaking = Optional.empty();

    public GigsInMemory holding(Gig gig) {
        gigs.put(gig.gigId(), gig);
        return this;
    }

    /** Someone else stores this one just before the next change. */
    public GigsInMemory overtakenBy(Gig gig) {
        overtaking = Optional.of(gig);
        return this;
    }

    public List<GigEvent> events() {
        return List.copyOf(events);
    }

    @Override
    public Optional<Gig> find(String gigId) {
        return Optional.ofNullable(gigs.get(gigId));
    }

    @Override
    public void add(GigEvent event) {
        store(event);
    }

    @Override
    public boolean change(GigEvent event) {
        overtaking.ifPresent(this::holding);
        overtaking = Optional.empty();
        Gig stored = gigs.get(event.gig().gigId());
        if (stored == null || stored.version() != event.gig().version() - 1) {
            return false;
        }
        store(event);
        return true;
    }

    @Override
    public int addAll(List<GigEvent> added) {
        List<GigEvent> fresh = added.stream()
                .filter(event -> !gigs.containsKey(event.gig().gigId()))
                .toList();
        fresh.forEach(this::store);
        return fresh.size();
    }

    @Override
    public void eraseOf(String sellerId, Instant at) {
        gigs.values().removeIf(gig -> gig.belongsTo(sellerId));
    }

    @Override
    public List<Gig> ofSeller(Listing listing, Optional<Position> after, int limit) {
        return gigs.values().stream()
                .filter(gig -> gig.belongsTo(listing.sellerId()))
                .filter(gig -> listing.statuses().contains(gig.status()))
                .filter(gig -> listing.withTakenDown() || !gig.takenDown())
                .sorted(NEWEST_FIRST)
                .filter(gig -> after.map(position -> isBehind(gig, position)).orElse(true))
                .limit(limit)
                .toList();
    }

    private static boolean isBehind(Gig gig, Position position) {
        int byTime = gig.createdAt().compareTo(position.createdAt());
        return byTime < 0 || byTime == 0 && gig.gigId().compareTo(position.gigId()) < 0;
    }

    private void store(GigEvent event) {
        gigs.put(event.gig().gigId(), event.gig());
        events.add(event);
    }
}
