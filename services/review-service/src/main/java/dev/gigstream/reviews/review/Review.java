package dev.gigstream.reviews.review;

import dev.gigstream.reviews.review.Decision.AsBefore;
import dev.gigstream.reviews.review.Decision.Changed;
import dev.gigstream.reviews.review.Decision.Rejected;
import java.time.Instant;
import java.util.Optional;

/**
 * What one party of an order says of the other. Until it is published only its author knows of it; afterwards its words
 * are final.
 *
 * @param publishBy when the order's review window ends
 */
public record Review(
        String reviewId,
        String orderId,
        String gigId,
        String authorId,
        String subjectId,
        ReviewerRole authorRole,
        ReviewContent content,
        Instant submittedAt,
        Instant publishBy,
        Optional<Instant> publishedAt,
        Standing standing,
        Optional<Reply> reply,
        int helpfulCount,
        long version) {

    /** What others decided about a review. */
    public enum Standing {
        GOOD,
        HIDDEN,
        REMOVED
    }

    /** Whether everybody may read it, and so whether it counts. */
    public boolean isVisible() {
        return publishedAt.isPresent() && standing == Standing.GOOD;
    }

    public boolean isReadableBy(String userId) {
        return isVisible() || (standing != Standing.REMOVED && authorId.equals(userId));
    }

    boolean hasParty(String userId) {
        return authorId.equals(userId) || subjectId.equals(userId);
    }

    Decision edit(String userId, ReviewContent newContent, Instant now) {
        if (!isReadableBy(userId)) {
            return new Rejected(ReviewRejection.UNKNOWN_REVIEW);
        }
        if (!authorId.equals(userId)) {
            return new Rejected(ReviewRejection.NOT_THE_AUTHOR);
        }
        if (publishedAt.isPresent()) {
            return new Rejected(ReviewRejection.ALREADY_PUBLISHED);
        }
        if (!now.isBefore(publishBy)) {
            return new Rejected(ReviewRejection.WINDOW_CLOSED);
        }
        return newContent.equals(content)
                ? new AsBefore()
                : new Changed(next(newContent, publishedAt, standing, reply, helpfulCount), ReviewChangeKind.EDITED);
    }

    Decision publish(Instant now) {
        return publishedAt.isPresent() || standing == Standing.REMOVED
                ? new AsBefore()
                : new Changed(
                        next(content, Optional.of(now), standing, reply, helpfulCount), ReviewChangeKind.PUBLISHED);
    }

    Decision reply(String userId, String text, Instant now) {
        if (!isVisible()) {
            return new Rejected(ReviewRejection.UNKNOWN_REVIEW);
        }
        if (!subjectId.equals(userId)) {
            return new Rejected(ReviewRejection.NOT_THE_REVIEWED);
        }
        if (reply.isPresent()) {
            return new Rejected(ReviewRejection.ALREADY_REPLIED);
        }
        Optional<Reply> answer = Optional.of(new Reply(text, now));
        return new Changed(next(content, publishedAt, standing, answer, helpfulCount), ReviewChangeKind.REPLIED);
    }

    Decision hide() {
        return stand(Standing.GOOD, Standing.HIDDEN, ReviewChangeKind.HIDDEN);
    }

    Decision restore() {
        return stand(Standing.HIDDEN, Standing.GOOD, ReviewChangeKind.RESTORED);
    }

    /** Its author is no more: the words go and it counts no longer. */
    Decision remove() {
        return standing == Standing.REMOVED
                ? new AsBefore()
                : new Changed(
                        next(content.withoutWords(), publishedAt, Standing.REMOVED, reply, helpfulCount),
                        ReviewChangeKind.REMOVED);
    }

    /** The reviewed is no more, and neither is the answer given. */
    Decision withoutReply() {
        return reply.isEmpty()
                ? new AsBefore()
                : new Changed(
                        next(content, publishedAt, standing, Optional.empty(), helpfulCount), ReviewChangeKind.EDITED);
    }

    Decision countVotes(int change) {
        return new Changed(
                next(content, publishedAt, standing, reply, helpfulCount + change), ReviewChangeKind.HELPFUL);
    }

    private Decision stand(Standing from, Standing to, ReviewChangeKind kind) {
        if (standing == to) {
            return new AsBefore();
        }
        return standing == from
                ? new Changed(next(content, publishedAt, to, reply, helpfulCount), kind)
                : new Rejected(ReviewRejection.UNKNOWN_REVIEW);
    }

    private Review next(
            ReviewContent newContent,
            Optional<Instant> newPublishedAt,
            Standing newStanding,
            Optional<Reply> newReply,
            int newHelpfulCount) {
        return new Review(
                reviewId,
                orderId,
                gigId,
                authorId,
                subjectId,
                authorRole,
                newContent,
                submittedAt,
                publishBy,
                newPublishedAt,
                newStanding,
                newReply,
                newHelpfulCount,
                version + 1);
    }
}
