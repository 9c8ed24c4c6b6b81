package dev.gigstream.search.gig;

import co.elastic.clients.elasticsearch._types.query_dsl.FunctionBoostMode;
import co.elastic.clients.elasticsearch._types.query_dsl.FunctionScore;
import co.elastic.clients.elasticsearch._types.query_dsl.FunctionScoreMode;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Multiplies a text score by 1 to 1.25: quality and recency decide between gigs that match about as well, and never more. */
final class Ranking {
    private static final FunctionScore BASE = FunctionScore.of(it -> it.weight(1.0));
    private static final FunctionScore QUALITY = FunctionScore.of(function -> function.fieldValueFactor(
            it -> it.field("quality").factor(SearchPolicy.QUALITY_SHARE).missing(0.0)));

    private Ranking() {}

    static Query of(Query found, LocalDate day) {
        return Query.of(query -> query.functionScore(it -> it.query(found)
                .functions(BASE, QUALITY, recency(day))
                .scoreMode(FunctionScoreMode.Sum)
                .boostMode(FunctionBoostMode.Multiply)));
    }

    private static FunctionScore recency(LocalDate day) {
        long start = day.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli();
        return FunctionScore.of(function -> function.weight(SearchPolicy.RECENCY_SHARE)
                .exp(decay -> decay.date(it -> it.field("publishedAt")
                        .placement(from -> from.origin(Long.toString(start))
                                .scale(SearchPolicy.RECENCY_HALVES_IN)
                                .decay(0.5)))));
    }
}
