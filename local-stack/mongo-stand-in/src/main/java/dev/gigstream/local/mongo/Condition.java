package dev.gigstream.local.mongo;

import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.Document;
import java.util.Collection;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a query says of one field, as far as a sorted index can use it. Of two bounds one is used: in an array two
 * elements may keep them.
 */
record Condition(String operator, Object operand) {
    private static final Set<String> BOUNDS = Set.of("$gt", "$gte", "$lt", "$lte");

    static Optional<Condition> of(Object said) {
        if (said instanceof Document document && isExpression(document)) {
            return document.entrySet().stream()
                    .map(entry -> new Condition(entry.getKey(), entry.getValue()))
                    .filter(Condition::isUsable)
                    .findFirst();
        }
        return Optional.of(new Condition("$eq", said)).filter(Condition::isUsable);
    }

    Stream<Set<Object>> in(NavigableMap<Object, Set<Object>> positions) {
        return switch (operator) {
            case "$eq" -> Stream.ofNullable(positions.get(operand));
            case "$in" -> ((Collection<?>) operand).stream().map(positions::get).filter(Objects::nonNull);
            case "$gt", "$gte" -> positions.tailMap(operand, true).values().stream();
            case "$lt", "$lte" -> positions.headMap(operand, true).values().stream();
            case "$exists" -> positions.values().stream();
            default -> throw new IllegalStateException("No index serves " + operator + ".");
        };
    }

    private static boolean isExpression(Map<String, Object> document) {
        return !document.isEmpty() && document.keySet().iterator().next().startsWith("$");
    }

    private boolean isUsable() {
        if (operator.equals("$exists")) {
            return Boolean.TRUE.equals(operand);
        }
        if (operator.equals("$in")) {
            return operand instanceof Collection<?> choices && choices.stream().allMatch(Condition::isPlain);
        }
        return (operator.equals("$eq") || BOUNDS.contains(operator)) && isPlain(operand);
    }

    /** Null also matches what is not there; the others have an order of their own in a query. */
    private static boolean isPlain(Object value) {
        return value != null
                && !(value instanceof Document)
                && !(value instanceof Collection)
                && !(value instanceof BsonRegularExpression);
    }
}
