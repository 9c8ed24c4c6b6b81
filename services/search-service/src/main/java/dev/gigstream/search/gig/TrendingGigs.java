package dev.gigstream.search.gig;

import static dev.gigstream.search.gig.Clause.array;
import static dev.gigstream.search.gig.Clause.field;
import static dev.gigstream.search.gig.Clause.filtered;
import static dev.gigstream.search.gig.Clause.object;
import static dev.gigstream.search.gig.Clause.term;

import dev.gigstream.search.elastic.Elasticsearch;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/**
 * Gigs on the rise as far as the index can tell: reviewed lately, published lately, and good. What people click and
 * order is not known here.
 */
@Service
public class TrendingGigs {
    private final Elasticsearch elasticsearch;

    TrendingGigs(Elasticsearch elasticsearch) {
        this.elasticsearch = elasticsearch;
    }

    public List<FoundGig> rising(Optional<String> category, int limit) {
        SearchAnswer answer = elasticsearch.post(
                "/" + GigIndex.ALIAS + "/_search",
                object(
                        field("size", limit),
                        field("track_total_hits", false),
                        field("_source", Clause.strings(GigQuery.SHOWN)),
                        field("query", rising(category))),
                SearchAnswer.class);
        return answer.hits().hits().stream().map(FoundGig::of).toList();
    }

    private static Clause rising(Optional<String> category) {
        Clause among = category.map(it -> filtered(List.of(term("categoryPath", it))))
                .orElse(object(field("match_all", object())));
        return object(field(
                "function_score",
                object(
                        field("query", among),
                        field(
                                "functions",
                                array(List.of(lately("ratedAt", "7d", 2), lately("publishedAt", "14d", 1), quality()))),
                        field("score_mode", "sum"),
                        field("boost_mode", "replace"))));
    }

    private static Clause lately(String date, String halvesIn, double weight) {
        return object(
                field("filter", object(field("exists", object(field("field", date))))),
                field(
                        "exp",
                        object(field(
                                date, object(field("origin", "now"), field("scale", halvesIn), field("decay", 0.5))))),
                field("weight", weight));
    }

    private static Clause quality() {
        return object(field("field_value_factor", object(field("field", "quality"), field("missing", 0))));
    }
}
