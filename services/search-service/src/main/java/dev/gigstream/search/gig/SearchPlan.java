package dev.gigstream.search.gig;

import java.time.LocalDate;
import java.util.List;

/**
 * One page to fetch.
 *
 * @param reach decided on the first page and kept
 * @param day whose start recency is measured from; kept over the pages, as a moving clock would move the scores
 * @param limit gigs on the page
 * @param after sort values of the last gig shown; null on the first page and right after it in a text search
 * @param snapshot id of the point in time to read; null to read the index as it is
 * @param shown gigs of the first page, which was read before the snapshot was taken
 */
record SearchPlan(
        GigCriteria criteria,
        Reach reach,
        LocalDate day,
        int limit,
        SortValues after,
        String snapshot,
        List<String> shown) {
    static SearchPlan first(GigCriteria criteria, Reach reach, LocalDate day, int limit) {
        return new SearchPlan(criteria, reach, day, limit, null, null, List.of());
    }

    /** Scores of a text move with every gig that comes or goes, so its later pages read a snapshot. */
    boolean needsSnapshot() {
        return criteria.hasText() && criteria.sort() == GigSort.RELEVANCE;
    }

    SearchPlan on(String pointInTime) {
        return new SearchPlan(criteria, reach, day, limit, after, pointInTime, shown);
    }

    SearchPlan reaching(Reach other) {
        return new SearchPlan(criteria, other, day, limit, after, snapshot, shown);
    }
}
