package dev.gigstream.search.gig;

import java.util.List;
import java.util.Optional;

/** Criteria that only name what matters to a test. */
public final class SomeCriteria {
    private SomeCriteria() {}

    public static GigCriteria text(String text, GigSort sort) {
        return new GigCriteria(
                text,
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                sort);
    }
}
