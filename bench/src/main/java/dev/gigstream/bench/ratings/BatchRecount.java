package dev.gigstream.bench.ratings;

import dev.gigstream.events.reviews.ReviewEvent;
import dev.gigstream.events.reviews.ReviewerRole;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What counting every record once more gives: of each review the newest state, and of those the visible ones. */
final class BatchRecount {
    private static final int MOST_STARS = 5;

    private final long[] version;
    private final byte[] stars;
    private final boolean[] byBuyer;
    private final int[] gig;
    private final int[] subject;

    BatchRecount(int reviews) {
        version = new long[reviews];
        stars = new byte[reviews];
        byBuyer = new boolean[reviews];
        gig = new int[reviews];
        subject = new int[reviews];
    }

    void add(ReviewEvent event) {
        var number = Ids.number(event.getOrderId());
        if (event.getAggregateVersion() > version[number]) {
            version[number] = event.getAggregateVersion();
            stars[number] = event.getVisible() ? (byte) event.getRating() : 0;
            byBuyer[number] = event.getAuthorRole() == ReviewerRole.BUYER;
            gig[number] = Ids.number(event.getGigId());
            subject[number] = Ids.number(event.getSubjectId());
        }
    }

    /** Histograms by key of the rating topic; without those that no review is left of. */
    Map<String, List<Long>> ratings() {
        var counted = new HashMap<String, long[]>();
        for (var number = 0; number < stars.length; number++) {
            if (stars[number] > 0 && byBuyer[number]) {
                count(counted, "gig:" + Ids.of(Ids.GIG, gig[number]), stars[number]);
                count(counted, "seller:" + Ids.of(Ids.SELLER, subject[number]), stars[number]);
            } else if (stars[number] > 0) {
                count(counted, "buyer:" + Ids.of(Ids.BUYER, subject[number]), stars[number]);
            }
        }
        var ratings = new HashMap<String, List<Long>>();
        counted.forEach((key, histogram) ->
                ratings.put(key, Arrays.stream(histogram).boxed().toList()));
        return ratings;
    }

    private static void count(Map<String, long[]> counted, String key, int given) {
        counted.computeIfAbsent(key, _ -> new long[MOST_STARS])[given - 1]++;
    }
}
