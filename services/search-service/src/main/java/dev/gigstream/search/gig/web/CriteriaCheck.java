package dev.gigstream.search.gig.web;

import dev.gigstream.http.Problem;
import dev.gigstream.http.StandardProblem;
import dev.gigstream.search.gig.GigCriteria;
import dev.gigstream.search.gig.GigSort;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Turns query parameters into criteria, or into one 422 that names everything wrong. */
final class CriteriaCheck {
    static final int LONGEST_TEXT = 200;
    private static final int MOST_VALUES = 20;
    private static final int LONGEST_VALUE = 100;
    private static final int LONGEST_DELIVERY = 365;
    private static final Set<String> LEVELS = Set.of("NEW", "LEVEL_ONE", "LEVEL_TWO", "TOP_RATED");

    private final List<Problem.FieldError> errors = new ArrayList<>();

    GigCriteria criteria(
            String q,
            List<String> categories,
            List<String> tags,
            Long minPrice,
            Long maxPrice,
            String currency,
            Integer maxDeliveryDays,
            Double minRating,
            List<String> levels,
            String sort) {
        GigCriteria criteria = new GigCriteria(
                text(q),
                values("category", categories),
                values("tag", tags).stream()
                        .map(it -> it.toLowerCase(Locale.ROOT))
                        .toList(),
                amount("minPrice", minPrice),
                amount("maxPrice", maxPrice),
                currency(currency),
                within("maxDeliveryDays", maxDeliveryDays, 1, LONGEST_DELIVERY),
                within("minRating", minRating, 0, 5),
                levels(values("sellerLevel", levels)),
                sort(sort));
        if (minPrice != null && maxPrice != null && minPrice > maxPrice) {
            wrong("maxPrice", "must not be below minPrice");
        }
        if (!errors.isEmpty()) {
            throw Problem.of(StandardProblem.INVALID_INPUT, "The search has parameters that cannot be used.")
                    .withErrors(errors);
        }
        return criteria;
    }

    private String text(String q) {
        String text = q == null ? "" : q.strip();
        if (text.length() > LONGEST_TEXT) {
            wrong("q", "must have at most " + LONGEST_TEXT + " characters");
        }
        return text;
    }

    private List<String> values(String field, List<String> values) {
        List<String> given = values == null
                ? List.of()
                : values.stream()
                        .map(String::strip)
                        .filter(it -> !it.isEmpty())
                        .distinct()
                        .toList();
        if (given.size() > MOST_VALUES) {
            wrong(field, "may be given at most " + MOST_VALUES + " times");
        }
        if (given.stream().anyMatch(it -> it.length() > LONGEST_VALUE)) {
            wrong(field, "must have at most " + LONGEST_VALUE + " characters");
        }
        return given;
    }

    private Optional<Long> amount(String field, Long amount) {
        if (amount != null && amount < 0) {
            wrong(field, "must not be negative");
        }
        return Optional.ofNullable(amount);
    }

    private Optional<String> currency(String code) {
        if (code == null || code.isBlank()) {
            return Optional.empty();
        }
        if (Currency.getAvailableCurrencies().stream()
                .noneMatch(it -> it.getCurrencyCode().equals(code))) {
            wrong("currency", "must be an ISO 4217 code");
        }
        return Optional.of(code);
    }

    private <T extends Number> Optional<T> within(String field, T value, int least, int most) {
        if (value != null && !(value.doubleValue() >= least && value.doubleValue() <= most)) {
            wrong(field, "must be from " + least + " to " + most);
        }
        return Optional.ofNullable(value);
    }

    private List<String> levels(List<String> levels) {
        if (!LEVELS.containsAll(levels)) {
            wrong(
                    "sellerLevel",
                    "must be one of "
                            + String.join(", ", LEVELS.stream().sorted().toList()));
        }
        return levels;
    }

    private GigSort sort(String name) {
        if (name == null || name.isBlank()) {
            return GigSort.RELEVANCE;
        }
        return GigSort.named(name).orElseGet(() -> {
            wrong(
                    "sort",
                    "must be one of "
                            + String.join(
                                    ", ",
                                    Arrays.stream(GigSort.values())
                                            .map(GigSort::parameter)
                                            .toList()));
            return GigSort.RELEVANCE;
        });
    }

    private void wrong(String field, String message) {
        errors.add(new Problem.FieldError(field, message));
    }
}
