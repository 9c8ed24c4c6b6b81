package dev.gigstream.reviews.review.web;

import dev.gigstream.reviews.review.Aspect;
import dev.gigstream.reviews.review.PublicReviews;
import dev.gigstream.reviews.review.Reply;
import dev.gigstream.reviews.review.Review;
import dev.gigstream.reviews.review.ReviewerRole;
import java.time.Instant;
import java.util.Map;

/** A review as everybody may see it: nothing of the order it came from. */
record ReviewBody(
        String reviewId,
        String gigId,
        AuthorBody author,
        ReviewerRole authorRole,
        String subjectId,
        int rating,
        String comment,
        AspectsBody aspects,
        Instant publishedAt,
        ReplyBody reply,
        int helpfulCount) {

    /** @param displayName null when the author has no profile any more */
    record AuthorBody(String userId, String displayName) {}

    record ReplyBody(String text, Instant at) {

        static ReplyBody of(Reply reply) {
            return new ReplyBody(reply.text(), reply.at());
        }
    }

    /** Stars by aspect; null where none were given. */
    record AspectsBody(Integer communication, Integer quality, Integer punctuality) {

        static AspectsBody of(Map<Aspect, Integer> stars) {
            return stars.isEmpty()
                    ? null
                    : new AspectsBody(
                            stars.get(Aspect.COMMUNICATION), stars.get(Aspect.QUALITY), stars.get(Aspect.PUNCTUALITY));
        }
    }

    static ReviewBody of(PublicReviews.Shown shown) {
        Review review = shown.review();
        return new ReviewBody(
                review.reviewId(),
                review.gigId(),
                new AuthorBody(review.authorId(), shown.authorName().orElse(null)),
                review.authorRole(),
                review.subjectId(),
                review.content().rating(),
                review.content().comment(),
                AspectsBody.of(review.content().aspects()),
                review.publishedAt().orElse(null),
                review.reply().map(ReplyBody::of).orElse(null),
                review.helpfulCount());
    }
}
