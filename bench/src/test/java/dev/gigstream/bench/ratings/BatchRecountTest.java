package dev.gigstream.bench.ratings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gigstream.eventing.AvroSafety;
import dev.gigstream.events.reviews.ReviewEvent;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BatchRecountTest {
    private static final int REVIEWS = 5_000;

    static {
        // A builder of a given event copies it with Avro's own means.
        AvroSafety.apply();
    }

    @Test
    void countsTheNewestStateOfEachReviewInWhateverOrderTheyCome() {
        var inOrder = history();
        var shuffled = new ArrayList<>(inOrder);
        Collections.shuffle(shuffled, new Random(1));

        var recount = recount(inOrder);

        assertThat(recount).isNotEmpty().isEqualTo(recount(shuffled));
    }

    @Test
    void countsAVisibleReviewOnceForItsGigAndSellerOrForItsBuyer() {
        var review = history().stream()
                .filter(event ->
                        event.getVisible() && event.getAuthorRole().name().equals("BUYER"))
                .findFirst()
                .orElseThrow();
        var hidden = ReviewEvent.newBuilder(review)
                .setAggregateVersion(review.getAggregateVersion() + 1)
                .setVisible(false)
                .build();

        assertThat(recount(List.of(review, review)))
                .containsOnlyKeys("gig:" + review.getGigId(), "seller:" + review.getSubjectId())
                .allSatisfy((_, histogram) -> assertThat(histogram).containsOnlyOnce(1L));
        assertThat(recount(List.of(hidden, review))).isEmpty();
    }

    @Test
    void theHistoryHasWhatMakesCountingHard() {
        var history = history();

        assertThat(history).isEqualTo(history());
        assertThat(history.stream().map(ReviewEvent::getReviewId).distinct()).hasSize(REVIEWS);
        assertThat(new HashSet<>(history).size()).as("without what comes twice").isLessThan(history.size());
        assertThat(history.stream().map(event -> event.getType().name()))
                .contains("SUBMITTED", "EDITED", "PUBLISHED", "HIDDEN", "RESTORED", "REMOVED", "HELPFUL");
    }

    private static List<ReviewEvent> history() {
        var events = new ArrayList<ReviewEvent>();
        new ReviewHistory(REVIEWS, 7).forEach(events::add);
        return events;
    }

    private static Map<String, List<Long>> recount(List<ReviewEvent> events) {
        var recount = new BatchRecount(REVIEWS);
        events.forEach(recount::add);
        return recount.ratings();
    }
}
