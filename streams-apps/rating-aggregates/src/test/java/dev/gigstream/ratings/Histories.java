package dev.gigstream.ratings;

import dev.gigstream.events.reviews.ReviewEvent;
import dev.gigstream.events.reviews.ReviewEventType;
import dev.gigstream.events.reviews.ReviewerRole;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Random histories of reviews: edits, hiding, duplicates, any order; and what counting them once more gives. */
final class Histories {

    private Histories() {}

    /** @param run makes subjects of its own */
    static List<ReviewEvent> random(String run, int orders, int gigs, Random random) {
        List<ReviewEvent> history = new ArrayList<>();
        for (int order = 0; order < orders; order++) {
            boolean byBuyer = random.nextBoolean();
            String gig = run + "-gig-" + random.nextInt(gigs);
            int versions = 1 + random.nextInt(6);
            for (int version = 1; version <= versions; version++) {
                ReviewEvent event = event(run + "-o" + order, gig, byBuyer, version, random);
                history.addAll(Collections.nCopies(1 + random.nextInt(2), event));
            }
        }
        Collections.shuffle(history, random);
        return history;
    }

    /** By subject; without those that no visible review is left of. */
    static Map<String, List<Long>> recount(List<ReviewEvent> history) {
        Map<String, ReviewEvent> newest = new HashMap<>();
        history.forEach(event -> newest.merge(
                event.getOrderId(),
                event,
                (one, other) -> one.getAggregateVersion() >= other.getAggregateVersion() ? one : other));
        Map<String, long[]> counted = new HashMap<>();
        newest.values().stream()
                .filter(ReviewEvent::getVisible)
                .forEach(event -> subjects(event)
                        .forEach(subject ->
                                counted.computeIfAbsent(subject, _ -> new long[5])[event.getRating() - 1]++));
        Map<String, List<Long>> recount = new HashMap<>();
        counted.forEach((subject, counts) ->
                recount.put(subject, Arrays.stream(counts).boxed().toList()));
        return recount;
    }

    private static ReviewEvent event(String orderId, String gig, boolean byBuyer, long version, Random random) {
        int stars = 1 + random.nextInt(5);
        return (byBuyer ? SomeReview.ofBuyer(orderId, stars) : SomeReview.ofSeller(orderId, stars))
                .setEventId(orderId + "/" + version)
                .setGigId(gig)
                .setSubjectId((byBuyer ? "sam-" : "bea-") + gig)
                .setAggregateVersion(version)
                .setType(ReviewEventType.EDITED)
                .setVisible(version > 1 && random.nextInt(4) > 0)
                .build();
    }

    private static List<String> subjects(ReviewEvent event) {
        return event.getAuthorRole() == ReviewerRole.BUYER
                ? List.of("gig:" + event.getGigId(), "seller:" + event.getSubjectId())
                : List.of("buyer:" + event.getSubjectId());
    }
}
