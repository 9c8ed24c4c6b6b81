package dev.gigstream.reviews.review;

import java.util.function.BiPredicate;

/** Counts who found a review helpful; its two parties have no vote. */
public final class VotingHelpful {

    private final ChangingReviews changing;
    private final Votes votes;

    public VotingHelpful(ChangingReviews changing, Votes votes) {
        this.changing = changing;
        this.votes = votes;
    }

    /** Voting again changes nothing. */
    public ReviewAnswer vote(String reviewId, String userId) {
        return changing.change(
                reviewId, userId, (review, now) -> count(review, userId, 1, (id, user) -> votes.add(id, user, now)));
    }

    public ReviewAnswer takeBack(String reviewId, String userId) {
        return changing.change(reviewId, userId, (review, _) -> count(review, userId, -1, votes::takeBack));
    }

    private static Decision count(Review review, String userId, int change, BiPredicate<String, String> vote) {
        if (!review.isVisible()) {
            return new Decision.Rejected(ReviewRejection.UNKNOWN_REVIEW);
        }
        if (review.hasParty(userId)) {
            return new Decision.Rejected(ReviewRejection.A_PARTY_ITSELF);
        }
        return vote.test(review.reviewId(), userId) ? review.countVotes(change) : new Decision.AsBefore();
    }
}
