package dev.gigstream.search.gig;

import java.util.List;
import java.util.stream.Stream;

/** What somebody hopes to see for a query, and how well a list of titles does by nDCG at ten. */
record Judgement(String query, List<String> best, List<String> good) {
    private static final int DEPTH = 10;
    private static final int BEST = 3;
    private static final int GOOD = 1;

    Judgement {
        good = good == null ? List.of() : good;
    }

    List<String> titles() {
        return Stream.concat(best.stream(), good.stream()).toList();
    }

    boolean isMetWithin(List<String> found, int depth) {
        return found.stream().limit(depth).anyMatch(best::contains);
    }

    /** 1 when nothing could be ranked better. */
    double gainOf(List<String> found) {
        List<Integer> ideal = Stream.concat(
                        best.stream().map(it -> BEST), good.stream().map(it -> GOOD))
                .toList();
        return discounted(found.stream().map(this::grade).toList()) / discounted(ideal);
    }

    private int grade(String title) {
        return best.contains(title) ? BEST : good.contains(title) ? GOOD : 0;
    }

    private static double discounted(List<Integer> grades) {
        double sum = 0;
        for (int rank = 0; rank < Math.min(DEPTH, grades.size()); rank++) {
            sum += (Math.pow(2, grades.get(rank)) - 1) * Math.log(2) / Math.log(rank + 2.0);
        }
        return sum;
    }
}
