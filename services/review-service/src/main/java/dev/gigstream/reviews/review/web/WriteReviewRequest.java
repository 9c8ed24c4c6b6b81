package dev.gigstream.reviews.review.web;

import dev.gigstream.http.Problem;
import dev.gigstream.reviews.review.Aspect;
import dev.gigstream.reviews.review.ReviewContent;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.EnumMap;
import java.util.Map;

/** What an author sends. Spaces around the comment do not count. */
record WriteReviewRequest(
        @NotNull @Min(ReviewContent.LEAST_STARS) @Max(ReviewContent.MOST_STARS)
        Integer rating,

        @NotNull String comment,
        @Valid Aspects aspects) {

    record Aspects(
            @Min(ReviewContent.LEAST_STARS) @Max(ReviewContent.MOST_STARS)
            Integer communication,

            @Min(ReviewContent.LEAST_STARS) @Max(ReviewContent.MOST_STARS)
            Integer quality,

            @Min(ReviewContent.LEAST_STARS) @Max(ReviewContent.MOST_STARS)
            Integer punctuality) {

        private Map<Aspect, Integer> given() {
            Map<Aspect, Integer> given = new EnumMap<>(Aspect.class);
            given.put(Aspect.COMMUNICATION, communication);
            given.put(Aspect.QUALITY, quality);
            given.put(Aspect.PUNCTUALITY, punctuality);
            given.values().removeIf(stars -> stars == null);
            return given;
        }
    }

    ReviewContent content() {
        String text = comment.strip();
        int length = text.codePointCount(0, text.length());
        if (length < ReviewContent.SHORTEST_COMMENT || length > ReviewContent.LONGEST_COMMENT) {
            throw Problem.invalid(
                    "comment",
                    "must have %d to %d characters"
                            .formatted(ReviewContent.SHORTEST_COMMENT, ReviewContent.LONGEST_COMMENT));
        }
        return new ReviewContent(rating, text, aspects == null ? Map.of() : aspects.given());
    }
}
