package dev.gigstream.search.gig;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.json.JsonData;
import java.util.List;

/** Queries that several others are made of. */
final class Queries {
    static final Query EVERYTHING = Query.of(query -> query.matchAll(it -> it));

    private Queries() {}

    static Query term(String field, String value) {
        return Query.of(query -> query.term(it -> it.field(field).value(value)));
    }

    static Query terms(String field, List<String> values) {
        List<FieldValue> any = values.stream().map(FieldValue::of).toList();
        return Query.of(query -> query.terms(it -> it.field(field).terms(terms -> terms.value(any))));
    }

    /** At least and at most, both included; null is no limit. */
    static Query within(String field, Number least, Number most) {
        return Query.of(query -> query.range(
                range -> range.untyped(it -> it.field(field).gte(limit(least)).lte(limit(most)))));
    }

    /** All must hold; nothing is scored. */
    static Query filtered(List<Query> filters) {
        return Query.of(query -> query.bool(it -> it.filter(filters)));
    }

    /** As it is: an amount may be larger than a double tells apart. */
    private static JsonData limit(Number value) {
        return value == null ? null : JsonData.of(value);
    }
}
