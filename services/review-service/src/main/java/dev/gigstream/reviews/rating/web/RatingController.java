package dev.gigstream.reviews.rating.web;

import dev.gigstream.http.Problem;
import dev.gigstream.reviews.rating.KeptRating;
import dev.gigstream.reviews.rating.Ratings;
import dev.gigstream.service.PublicEndpoint;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How gigs and people are rated. Of one nobody has rated there is nothing to say: no average, and a count of 0. */
@RestController
@PublicEndpoint
class RatingController {

    private final Ratings ratings;

    RatingController(Ratings ratings) {
        this.ratings = ratings;
    }

    /** @param histogram reviews by their stars, "1" to "5" */
    record RatingBody(BigDecimal average, long count, Map<String, Long> histogram) {

        static RatingBody of(KeptRating rating) {
            Map<String, Long> byStars = new LinkedHashMap<>();
            for (int star = 1; star <= rating.histogram().size(); star++) {
                byStars.put(Integer.toString(star), rating.histogram().get(star - 1));
            }
            return new RatingBody(rating.average().orElse(null), rating.count(), byStars);
        }
    }

    @GetMapping("/api/v1/gigs/{gigId}/rating")
    RatingBody ofGig(@PathVariable String gigId) {
        return of("gig:" + gigId);
    }

    @GetMapping("/api/v1/users/{userId}/rating")
    RatingBody ofUser(@PathVariable String userId, @RequestParam(defaultValue = "seller") String as) {
        return switch (as) {
            case "seller", "buyer" -> of(as + ":" + userId);
            default -> throw Problem.invalid("as", "must be seller or buyer");
        };
    }

    private RatingBody of(String subject) {
        return RatingBody.of(ratings.find(subject).orElse(KeptRating.NONE));
    }
}
