package dev.gigstream.reviews.review.web;

import dev.gigstream.http.Cursors;
import dev.gigstream.http.PageRequest;
import dev.gigstream.http.Problem;
import dev.gigstream.http.Slice;
import dev.gigstream.http.StandardProblem;
import dev.gigstream.reviews.review.Listing;
import dev.gigstream.reviews.review.PublicReviews;
import dev.gigstream.reviews.review.Review;
import dev.gigstream.reviews.review.ReviewPosition;
import dev.gigstream.reviews.review.ReviewerRole;
import dev.gigstream.service.PublicEndpoint;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The reviews of a gig and of a user, for everybody. */
@RestController
@PublicEndpoint
class ReviewListController {

    private final PublicReviews reviews;
    private final Cursors cursors;

    ReviewListController(PublicReviews reviews, Cursors cursors) {
        this.reviews = reviews;
        this.cursors = cursors;
    }

    @GetMapping("/api/v1/gigs/{gigId}/reviews")
    Slice<ReviewBody> ofGig(
            @PathVariable String gigId, @RequestParam(defaultValue = "newest") String sort, PageRequest page) {
        return list(new Listing.Subject.OfGig(gigId), sort, page);
    }

    @GetMapping("/api/v1/users/{userId}/reviews")
    Slice<ReviewBody> ofUser(
            @PathVariable String userId,
            @RequestParam(defaultValue = "seller") String as,
            @RequestParam(defaultValue = "newest") String sort,
            PageRequest page) {
        return list(new Listing.Subject.OfUser(userId, writtenBy(as)), sort, page);
    }

    private Slice<ReviewBody> list(Listing.Subject subject, String sort, PageRequest page) {
        var listing = new Listing(
                subject, order(sort), Optional.ofNullable(page.cursor()).map(this::position), page.limit() + 1);
        List<PublicReviews.Shown> found = reviews.list(listing);
        return Slice.cut(found, page.limit(), last -> cursor(last.review())).map(ReviewBody::of);
    }

    private String cursor(Review last) {
        return cursors.encode(last.helpfulCount(), last.publishedAt().orElseThrow(), last.reviewId());
    }

    private ReviewPosition position(String cursor) {
        List<String> parts = cursors.decode(cursor, 3);
        try {
            return new ReviewPosition(Integer.parseInt(parts.get(0)), Instant.parse(parts.get(1)), parts.get(2));
        } catch (NumberFormatException | DateTimeException e) {
            throw Problem.of(StandardProblem.MALFORMED_REQUEST, "The cursor is none of ours.");
        }
    }

    private static Listing.Order order(String sort) {
        return switch (sort) {
            case "newest" -> Listing.Order.NEWEST;
            case "helpful" -> Listing.Order.HELPFUL;
            default -> throw Problem.invalid("sort", "must be newest or helpful");
        };
    }

    private static ReviewerRole writtenBy(String as) {
        return switch (as) {
            case "seller" -> ReviewerRole.BUYER;
            case "buyer" -> ReviewerRole.SELLER;
            default -> throw Problem.invalid("as", "must be seller or buyer");
        };
    }
}
