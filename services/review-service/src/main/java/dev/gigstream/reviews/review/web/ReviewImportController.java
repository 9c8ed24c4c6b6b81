package dev.gigstream.reviews.review.web;

import dev.gigstream.http.Problem;
import dev.gigstream.reviews.review.ImportingReviews;
import dev.gigstream.reviews.review.Reply;
import dev.gigstream.reviews.review.Review;
import dev.gigstream.reviews.review.ReviewContent;
import dev.gigstream.reviews.review.ReviewerRole;
import dev.gigstream.service.PublicEndpoint;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * Takes over published reviews in bulk, for the demo catalogue and for seeding. Off by default; it stands under {@code
 * /actuator}, which the gateway never routes, because whoever reaches it may write reviews for anyone. They belong to no
 * order of order-service: their order is named after them.
 */
@Hidden
@RestController
@ConditionalOnBooleanProperty("gigstream.import.enabled")
@PublicEndpoint
class ReviewImportController {

    static final String IMPORTED = "imported-";

    private static final int MAX_BATCH = 1_000;

    private final ImportingReviews importing;

    ReviewImportController(ImportingReviews importing) {
        this.importing = importing;
    }

    record ImportRequest(
            @NotNull @Pattern(regexp = ImportRequest.ID) String reviewId,
            @NotNull @Pattern(regexp = ImportRequest.ID) String gigId,
            @NotNull @Pattern(regexp = ImportRequest.ID) String authorId,
            @NotNull @Pattern(regexp = ImportRequest.ID) String subjectId,
            @NotNull ReviewerRole authorRole,

            @NotNull @Min(ReviewContent.LEAST_STARS) @Max(ReviewContent.MOST_STARS)
            Integer rating,

            @NotNull @Size(min = ReviewContent.SHORTEST_COMMENT, max = ReviewContent.LONGEST_COMMENT)
            String comment,

            @NotNull Instant publishedAt,
            @Size(min = 1, max = Reply.LONGEST) String reply,
            @PositiveOrZero int helpfulCount) {

        static final String ID = "[A-Za-z0-9-]{1,50}";

        Review review() {
            Instant at = publishedAt.truncatedTo(ChronoUnit.MILLIS);
            return new Review(
                    reviewId,
                    IMPORTED + reviewId,
                    gigId,
                    authorId,
                    subjectId,
                    authorRole,
                    new ReviewContent(rating, comment, Map.of()),
                    at,
                    at,
                    Optional.of(at),
                    Review.Standing.GOOD,
                    Optional.ofNullable(reply).map(text -> new Reply(text, at)),
                    helpfulCount,
                    1);
        }
    }

    @PostMapping("/actuator/reviews-import")
    ImportingReviews.Tally importAll(@RequestBody List<@NotNull @Valid ImportRequest> requests) {
        if (requests.size() > MAX_BATCH) {
            throw Problem.invalid("", "at most " + MAX_BATCH + " reviews at once");
        }
        Set<String> ids = new HashSet<>();
        requests.forEach(request -> {
            if (!ids.add(request.reviewId()) || request.authorId().equals(request.subjectId())) {
                throw Problem.invalid("", "each review once, and none of oneself");
            }
        });
        return importing.importAll(requests.stream().map(ImportRequest::review).toList());
    }
}
