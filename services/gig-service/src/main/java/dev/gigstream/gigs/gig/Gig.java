package dev.gigstream.gigs.gig;

import dev.gigstream.gigs.gig.GigDecision.AsBefore;
import dev.gigstream.gigs.gig.GigDecision.Changed;
import dev.gigstream.gigs.gig.GigDecision.Refused;
import dev.gigstream.gigs.gig.GigEvent.Kind;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A seller's offer. It moves only through the methods named after what happens; each change counts the version up by one
 * and comes as one event. A gig that a moderator took down keeps its status, but nobody else sees it.
 */
public record Gig(
        String gigId,
        String sellerId,
        GigContent content,
        GigStatus status,
        boolean takenDown,
        Instant createdAt,
        Instant updatedAt,
        Optional<Instant> publishedAt,
        long version) {

    public static GigEvent draft(String gigId, String sellerId, GigContent content, Instant now) {
        Gig gig = new Gig(gigId, sellerId, content, GigStatus.DRAFT, false, now, now, Optional.empty(), 1);
        return new GigEvent(Kind.DRAFTED, gig, sellerId, now);
    }

    /** A gig that was published elsewhere arrives here as it stood there. */
    public static GigDecision takeOver(String gigId, String sellerId, GigContent content, Instant published) {
        if (!content.gaps().isEmpty()) {
            return new Refused(new GigRejection.Incomplete(content.gaps()));
        }
        Gig gig = new Gig(
                gigId, sellerId, content, GigStatus.PUBLISHED, false, published, published, Optional.of(published), 1);
        return new Changed(new GigEvent(Kind.PUBLISHED, gig, sellerId, published));
    }

    public boolean belongsTo(String userId) {
        return sellerId.equals(userId);
    }

    public boolean isPublic() {
        return status == GigStatus.PUBLISHED && !takenDown;
    }

    /** What the owner may do now; what is already so may always be asked for again. */
    public Set<GigAction> allowedActions() {
        return switch (status) {
            case DRAFT, PAUSED ->
                takenDown
                        ? Set.of(GigAction.CHANGE, GigAction.ARCHIVE)
                        : Set.of(GigAction.CHANGE, GigAction.PUBLISH, GigAction.ARCHIVE);
            case PUBLISHED -> Set.of(GigAction.CHANGE, GigAction.PAUSE, GigAction.ARCHIVE);
            case ARCHIVED -> Set.of();
        };
    }

    /** A published gig has to stay complete. */
    public GigDecision change(GigContent changed, Instant now) {
        if (!allowedActions().contains(GigAction.CHANGE)) {
            return notNow();
        }
        List<Violation> gaps = status == GigStatus.PUBLISHED ? changed.gaps() : List.of();
        if (!gaps.isEmpty()) {
            return new Refused(new GigRejection.Incomplete(gaps));
        }
        return changed.equals(content) ? new AsBefore(this) : next(Kind.CHANGED, changed, status, takenDown, now);
    }

    public GigDecision publish(Instant now) {
        if (isPublic()) {
            return new AsBefore(this);
        }
        if (!allowedActions().contains(GigAction.PUBLISH)) {
            return notNow();
        }
        return content.gaps().isEmpty()
                ? next(Kind.PUBLISHED, content, GigStatus.PUBLISHED, takenDown, now)
                : new Refused(new GigRejection.Incomplete(content.gaps()));
    }

    public GigDecision pause(Instant now) {
        if (status == GigStatus.PAUSED) {
            return new AsBefore(this);
        }
        return allowedActions().contains(GigAction.PAUSE)
                ? next(Kind.PAUSED, content, GigStatus.PAUSED, takenDown, now)
                : notNow();
    }

    /** Orders in flight keep what they froze; nobody can order it any more. */
    public GigDecision archive(Instant now) {
        return status == GigStatus.ARCHIVED
                ? new AsBefore(this)
                : next(Kind.ARCHIVED, content, GigStatus.ARCHIVED, takenDown, now);
    }

    public GigDecision takeDown(String moderatorId, Instant now) {
        if (takenDown) {
            return new AsBefore(this);
        }
        return new Changed(new GigEvent(Kind.TAKEN_DOWN, with(content, status, true, now), moderatorId, now));
    }

    public GigDecision restore(String moderatorId, Instant now) {
        if (!takenDown) {
            return new AsBefore(this);
        }
        return new Changed(new GigEvent(Kind.RESTORED, with(content, status, false, now), moderatorId, now));
    }

    private GigDecision next(Kind kind, GigContent next, GigStatus to, boolean down, Instant now) {
        return new Changed(new GigEvent(kind, with(next, to, down, now), sellerId, now));
    }

    private GigDecision notNow() {
        return new Refused(new GigRejection.NotNow(status, takenDown, allowedActions()));
    }

    private Gig with(GigContent next, GigStatus to, boolean down, Instant now) {
        Optional<Instant> firstPublished =
                to == GigStatus.PUBLISHED ? publishedAt.or(() -> Optional.of(now)) : publishedAt;
        return new Gig(gigId, sellerId, next, to, down, createdAt, now, firstPublished, version + 1);
    }
}
