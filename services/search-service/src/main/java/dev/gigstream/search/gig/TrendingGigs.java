package dev.gigstream.search.gig;

import co.elastic.clients.elasticsearch._types.Time;
import co.elastic.clients.elasticsearch._types.query_dsl.FunctionBoostMode;
import co.elastic.clients.elasticsearch._types.query_dsl.FunctionScore;
import co.elastic.clients.elasticsearch._types.query_dsl.FunctionScoreMode;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import dev.gigstream.elastic.Elasticsearch;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/**
 * Gigs on the rise as far as the index can tell: reviewed lately, published lately, and good. What people click and
 * order is not known here.
 */
@Service
public class TrendingGigs {
    private static final List<FunctionScore> RISING =
            List.of(lately("ratedAt", "7d", 2), lately("publishedAt", "14d", 1), quality());

    private final Elasticsearch elasticsearch;

    TrendingGigs(Elasticsearch elasticsearch) {
        this.elasticsearch = elasticsearch;
    }

    public List<FoundGig> rising(Optional<String> category, int limit) {
        SearchRequest request = SearchRequest.of(it -> it.index(GigIndex.ALIAS)
                .size(limit)
                .trackTotalHits(hits -> hits.enabled(false))
                .source(IndexedGig.FIELDS)
                .query(rising(category)));
        SearchResponse<IndexedGig> answer = elasticsearch.ask(client -> client.search(request, IndexedGig.class));
        return answer.hits().hits().stream().map(FoundGig::of).toList();
    }

    private static Query rising(Optional<String> category) {
        Query among = category.map(it -> Queries.filtered(List.of(Queries.term("categoryPath", it))))
                .orElse(Queries.EVERYTHING);
        return Query.of(query -> query.functionScore(it -> it.query(among)
                .functions(RISING)
                .scoreMode(FunctionScoreMode.Sum)
                .boostMode(FunctionBoostMode.Replace)));
    }

    private static FunctionScore lately(String date, String halvesIn, double weight) {
        return FunctionScore.of(function -> function.filter(known -> known.exists(it -> it.field(date)))
                .weight(weight)
                .exp(decay -> decay.date(it -> it.field(date)
                        .placement(from -> from.origin("now")
                                .scale(Time.of(time -> time.time(halvesIn)))
                                .decay(0.5)))));
    }

    private static FunctionScore quality() {
        return FunctionScore.of(
                function -> function.fieldValueFactor(it -> it.field("quality").missing(0.0)));
    }
}
