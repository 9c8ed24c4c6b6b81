package dev.gigstream.search.gig;

import co.elastic.clients.elasticsearch._types.Time;
import co.elastic.clients.elasticsearch._types.query_dsl.FunctionBoostMode;
import co.elastic.clients.elasticsearch._types.query_dsl.FunctionScore;
import co.elastic.clients.elasticsearch._types.query_dsl.FunctionScoreMode;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import dev.gigstream.elastic.Elasticsearch;
import dev.gigstream.search.trend.Trends;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/**
 * Gigs on the rise: those that people opened and ordered lately, and after them those that the index says something of:
 * reviewed lately, published lately, and good.
 */
@Service
public class TrendingGigs {
    private static final List<FunctionScore> RISING =
            List.of(lately("ratedAt", "7d", 2), lately("publishedAt", "14d", 1), quality());

    /** So many are looked up: enough to fill a page of most categories. */
    private static final int LOOKED_UP = 200;

    private final Elasticsearch elasticsearch;
    private final Trends trends;

    TrendingGigs(Elasticsearch elasticsearch, Trends trends) {
        this.elasticsearch = elasticsearch;
        this.trends = trends;
    }

    public List<FoundGig> rising(Optional<String> category, int limit) {
        List<String> ranked = trends.rising(LOOKED_UP);
        List<FoundGig> found = new ArrayList<>(opened(ranked, category, limit));
        if (found.size() < limit) {
            List<String> shown = found.stream().map(FoundGig::gigId).toList();
            found.addAll(ask(promising(category, shown), limit - found.size()));
        }
        return found;
    }

    /** Unscored, as their places follow from what happened and not from how well they fit. */
    private List<FoundGig> opened(List<String> ranked, Optional<String> category, int limit) {
        if (ranked.isEmpty()) {
            return List.of();
        }
        List<Query> filters = new ArrayList<>(List.of(withIds(ranked)));
        category.map(TrendingGigs::in).ifPresent(filters::add);
        Map<String, FoundGig> known = ask(Queries.filtered(filters), LOOKED_UP).stream()
                .collect(Collectors.toMap(FoundGig::gigId, FoundGig::unscored));
        return ranked.stream()
                .map(known::get)
                .filter(Objects::nonNull)
                .limit(limit)
                .toList();
    }

    private List<FoundGig> ask(Query query, int limit) {
        SearchRequest request = SearchRequest.of(it -> it.index(GigIndex.ALIAS)
                .size(limit)
                .trackTotalHits(hits -> hits.enabled(false))
                .source(IndexedGig.FIELDS)
                .query(query));
        SearchResponse<IndexedGig> answer = elasticsearch.ask(client -> client.search(request, IndexedGig.class));
        return answer.hits().hits().stream().map(FoundGig::of).toList();
    }

    private static Query in(String category) {
        return Queries.term("categoryPath", category);
    }

    private static Query withIds(List<String> gigIds) {
        return Query.of(query -> query.ids(it -> it.values(gigIds)));
    }

    private static Query promising(Optional<String> category, List<String> shown) {
        Query among = Query.of(query -> query.bool(it ->
                it.filter(category.map(TrendingGigs::in).stream().toList()).mustNot(withIds(shown))));
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
