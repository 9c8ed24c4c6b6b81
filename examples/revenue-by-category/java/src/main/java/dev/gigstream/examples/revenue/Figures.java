package dev.gigstream.examples.revenue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.avro.generic.GenericRecord;

/** Counts orders by day and category, from events in any order between topics. */
final class Figures {

    private record Placed(String gigId, LocalDate day) {}

    private record Paid(String gigId, LocalDate day, String currency, long minor) {}

    private record Line(LocalDate day, String category) {}

    private final Set<String> seen = new HashSet<>();
    private final Map<String, String> categories = new HashMap<>();
    private final Map<String, Placed> placed = new HashMap<>();
    private final Map<String, Paid> paid = new HashMap<>();

    void gig(GenericRecord gig) {
        categories.put(gig.get("gigId").toString(), gig.get("category").toString());
    }

    void order(GenericRecord order) {
        if (!seen.add(order.get("eventId").toString())) {
            return;
        }
        String id = order.get("orderId").toString();
        String gig = order.get("gigId").toString();
        switch (order.get("type").toString()) {
            case "PLACED" -> placed.put(id, new Placed(gig, day(order, "placedAt")));
            case "FUNDED" -> {
                GenericRecord price = (GenericRecord) order.get("price");
                paid.put(
                        id,
                        new Paid(
                                gig,
                                day(order, "fundedAt"),
                                price.get("currency").toString(),
                                (Long) price.get("amountMinor")));
            }
            default -> {
                // Later steps change neither whether it was placed nor whether it was paid.
            }
        }
    }

    /** Comma-separated, with a heading. */
    List<String> lines() {
        Map<Line, List<String>> orders = placed.entrySet().stream()
                .collect(Collectors.groupingBy(
                        order -> line(order.getValue().day(), order.getValue().gigId()),
                        Collectors.mapping(Map.Entry::getKey, Collectors.toList())));
        Map<Line, Map<String, Long>> revenue = paid.values().stream()
                .collect(Collectors.groupingBy(
                        payment -> line(payment.day(), payment.gigId()),
                        Collectors.groupingBy(Paid::currency, TreeMap::new, Collectors.summingLong(Paid::minor))));
        Set<Line> all = new HashSet<>(orders.keySet());
        all.addAll(revenue.keySet());
        List<String> lines = new java.util.ArrayList<>(List.of("day,category,placed,paid,conversion,revenue"));
        all.stream()
                .sorted(java.util.Comparator.comparing(Line::day).thenComparing(Line::category))
                .map(line -> text(line, orders.getOrDefault(line, List.of()), revenue.getOrDefault(line, Map.of())))
                .forEach(lines::add);
        return lines;
    }

    private Line line(LocalDate day, String gigId) {
        return new Line(day, categories.getOrDefault(gigId, "unknown"));
    }

    private String text(Line line, List<String> orders, Map<String, Long> revenue) {
        long ofThemPaid = orders.stream().filter(paid::containsKey).count();
        BigDecimal conversion = orders.isEmpty()
                ? BigDecimal.ZERO
                : BigDecimal.valueOf(ofThemPaid).divide(BigDecimal.valueOf(orders.size()), 2, RoundingMode.HALF_UP);
        return "%s,%s,%d,%d,%s,%s"
                .formatted(line.day(), line.category(), orders.size(), ofThemPaid, conversion, money(revenue));
    }

    private static String money(Map<String, Long> revenue) {
        return revenue.entrySet().stream()
                .map(sum -> sum.getKey() + " "
                        + BigDecimal.valueOf(
                                        sum.getValue(),
                                        Currency.getInstance(sum.getKey()).getDefaultFractionDigits())
                                .toPlainString())
                .collect(Collectors.joining(" + "));
    }

    private static LocalDate day(GenericRecord order, String field) {
        return Instant.ofEpochMilli((Long) order.get(field))
                .atZone(ZoneOffset.UTC)
                .toLocalDate();
    }
}
