package dev.gigstream.reviews.review.kafka;

import dev.gigstream.eventing.EventIds;
import dev.gigstream.events.reviews.ReviewEvent;
import dev.gigstream.events.reviews.ReviewEventType;
import dev.gigstream.events.reviews.ReviewReply;
import dev.gigstream.events.reviews.ReviewerRole;
import dev.gigstream.reviews.review.Aspect;
import dev.gigstream.reviews.review.Review;
import dev.gigstream.reviews.review.ReviewChange;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Reviews as records of their topic. */
final class ReviewEventMapper {

    private ReviewEventMapper() {}

    static ReviewEvent event(ReviewChange change) {
        Review review = change.review();
        return ReviewEvent.newBuilder()
                .setEventId(EventIds.next())
                .setOccurredAt(change.at())
                .setAggregateVersion(review.version())
                .setType(ReviewEventType.valueOf(change.kind().name()))
                .setActorId(change.actorId().orElse(null))
                .setCausationId(change.causationId().orElse(null))
                .setReviewId(review.reviewId())
                .setOrderId(review.orderId())
                .setGigId(review.gigId())
                .setAuthorId(review.authorId())
                .setSubjectId(review.subjectId())
                .setAuthorRole(ReviewerRole.valueOf(review.authorRole().name()))
                .setRating(review.content().rating())
                .setComment(review.content().comment())
                .setAspects(aspects(review.content().aspects()))
                .setVisible(review.isVisible())
                .setSubmittedAt(review.submittedAt())
                .setPublishedAt(review.publishedAt().orElse(null))
                .setReply(review.reply()
                        .map(reply -> new ReviewReply(reply.text(), reply.at()))
                        .orElse(null))
                .setHelpfulCount(review.helpfulCount())
                .build();
    }

    private static Map<String, Integer> aspects(Map<Aspect, Integer> stars) {
        return stars.entrySet().stream()
                .collect(
                        Collectors.toMap(given -> given.getKey().name().toLowerCase(Locale.ROOT), Map.Entry::getValue));
    }
}
