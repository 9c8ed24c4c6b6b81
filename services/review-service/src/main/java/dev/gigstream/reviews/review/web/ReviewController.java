package dev.gigstream.reviews.review.web;

import dev.gigstream.http.ETags;
import dev.gigstream.http.Problem;
import dev.gigstream.reviews.review.ChangingReviews;
import dev.gigstream.reviews.review.Reply;
import dev.gigstream.reviews.review.Review;
import dev.gigstream.reviews.review.Reviews;
import dev.gigstream.reviews.review.VotingHelpful;
import dev.gigstream.service.Caller;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** One review: its author may change it until it is published, the reviewed answer it, everybody else find it helpful. */
@RestController
@RequestMapping("/api/v1/reviews/{reviewId}")
class ReviewController {

    private final Reviews reviews;
    private final ChangingReviews changing;
    private final VotingHelpful voting;

    ReviewController(Reviews reviews, ChangingReviews changing, VotingHelpful voting) {
        this.reviews = reviews;
        this.changing = changing;
        this.voting = voting;
    }

    record ReplyRequest(@NotNull String text) {

        String stripped() {
            String words = text.strip();
            if (words.isEmpty() || words.codePointCount(0, words.length()) > Reply.LONGEST) {
                throw Problem.invalid("text", "must have 1 to %d characters".formatted(Reply.LONGEST));
            }
            return words;
        }
    }

    record HelpfulBody(int helpfulCount) {}

    @GetMapping
    ResponseEntity<PartyReviewBody> own(@PathVariable String reviewId, Caller caller) {
        return tagged(ownOf(reviewId, caller));
    }

    @PutMapping
    ResponseEntity<PartyReviewBody> edit(
            @PathVariable String reviewId,
            Caller caller,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) String ifMatch,
            @Valid @RequestBody WriteReviewRequest request) {
        reviews.find(reviewId)
                .filter(review -> review.authorId().equals(caller.userId()))
                .ifPresent(review -> ETags.requireMatch(ifMatch, review.version()));
        return tagged(ReviewAnswers.done(changing.edit(reviewId, caller.userId(), request.content())));
    }

    @PostMapping("/reply")
    @ResponseStatus(HttpStatus.CREATED)
    ReviewBody.ReplyBody reply(@PathVariable String reviewId, Caller caller, @Valid @RequestBody ReplyRequest request) {
        Review answered = ReviewAnswers.done(changing.reply(reviewId, caller.userId(), request.stripped()));
        return ReviewBody.ReplyBody.of(answered.reply().orElseThrow());
    }

    @PostMapping("/helpful")
    HelpfulBody helpful(@PathVariable String reviewId, Caller caller) {
        return new HelpfulBody(
                ReviewAnswers.done(voting.vote(reviewId, caller.userId())).helpfulCount());
    }

    @DeleteMapping("/helpful")
    HelpfulBody notHelpful(@PathVariable String reviewId, Caller caller) {
        return new HelpfulBody(
                ReviewAnswers.done(voting.takeBack(reviewId, caller.userId())).helpfulCount());
    }

    private Review ownOf(String reviewId, Caller caller) {
        return reviews.find(reviewId)
                .filter(review -> review.authorId().equals(caller.userId()) && review.isReadableBy(caller.userId()))
                .orElseThrow(ReviewAnswers::unknownReview);
    }

    private static ResponseEntity<PartyReviewBody> tagged(Review review) {
        return ResponseEntity.ok().eTag(ETags.of(review.version())).body(PartyReviewBody.of(review));
    }
}
