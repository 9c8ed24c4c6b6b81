package dev.gigstream.reviews.review.web;

import dev.gigstream.reviews.review.ChangingReviews;
import dev.gigstream.service.Caller;
import dev.gigstream.service.RequiresRole;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Moderators take reviews off and bring them back; who did it stands in the event. Doing it again changes nothing. */
@RestController
@RequestMapping("/api/v1/admin/reviews/{reviewId}")
@RequiresRole("ADMIN")
class ModerationController {

    private final ChangingReviews changing;

    ModerationController(ChangingReviews changing) {
        this.changing = changing;
    }

    @PostMapping("/hide")
    PartyReviewBody hide(@PathVariable String reviewId, Caller caller) {
        return PartyReviewBody.of(ReviewAnswers.done(changing.hide(reviewId, caller.userId())));
    }

    @PostMapping("/restore")
    PartyReviewBody restore(@PathVariable String reviewId, Caller caller) {
        return PartyReviewBody.of(ReviewAnswers.done(changing.restore(reviewId, caller.userId())));
    }
}
