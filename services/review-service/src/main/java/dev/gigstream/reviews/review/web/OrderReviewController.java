package dev.gigstream.reviews.review.web;

import dev.gigstream.http.ETags;
import dev.gigstream.reviews.order.KnownOrders;
import dev.gigstream.reviews.review.Review;
import dev.gigstream.reviews.review.ReviewRejection;
import dev.gigstream.reviews.review.Reviews;
import dev.gigstream.reviews.review.WritingReviews;
import dev.gigstream.service.Caller;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The reviews of an order, for its parties. What the other side wrote shows when everybody may read it. */
@RestController
@RequestMapping("/api/v1/orders/{orderId}/reviews")
class OrderReviewController {

    private final WritingReviews writing;
    private final KnownOrders orders;
    private final Reviews reviews;

    OrderReviewController(WritingReviews writing, KnownOrders orders, Reviews reviews) {
        this.writing = writing;
        this.orders = orders;
        this.reviews = reviews;
    }

    record OrderReviews(List<PartyReviewBody> items) {}

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<PartyReviewBody> write(
            @PathVariable String orderId, Caller caller, @Valid @RequestBody WriteReviewRequest request) {
        Review written = ReviewAnswers.done(
                writing.write(new WritingReviews.Command(orderId, caller.userId(), request.content())));
        return ResponseEntity.created(URI.create("/api/v1/reviews/" + written.reviewId()))
                .eTag(ETags.of(written.version()))
                .body(PartyReviewBody.of(written));
    }

    @GetMapping
    OrderReviews ofOrder(@PathVariable String orderId, Caller caller) {
        orders.find(orderId)
                .filter(order -> order.hasParty(caller.userId()))
                .orElseThrow(() -> ReviewAnswers.problem(ReviewRejection.UNKNOWN_ORDER));
        return new OrderReviews(reviews.ofOrder(orderId).stream()
                .filter(review -> review.isReadableBy(caller.userId()))
                .map(PartyReviewBody::of)
                .toList());
    }
}
