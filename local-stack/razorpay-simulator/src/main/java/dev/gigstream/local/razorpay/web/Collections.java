package dev.gigstream.local.razorpay.web;

import dev.gigstream.local.razorpay.provider.Declined;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Lists, as the API pages them and as the control API gives them whole. */
final class Collections {

    private static final int PAGE = 10;
    private static final int LONGEST_PAGE = 100;

    private Collections() {}

    /** Newest first, {@code count} of them after {@code skip}. */
    static <T> List<T> page(Collection<T> newestFirst, Request request) {
        int count = number(request, "count", PAGE, LONGEST_PAGE);
        int skip = number(request, "skip", 0, Integer.MAX_VALUE);
        return newestFirst.stream().skip(skip).limit(count).toList();
    }

    static <T> Answer collection(List<T> items, Function<T, ObjectNode> entity) {
        ObjectNode collection = JsonNodeFactory.instance
                .objectNode()
                .put("entity", "collection")
                .put("count", items.size());
        collection.putArray("items").addAll(items.stream().<JsonNode>map(entity).toList());
        return Answer.json(200, collection);
    }

    /** Everything there is, oldest first. */
    static <T> Answer everything(Collection<T> items, Function<T, ObjectNode> entity) {
        List<T> copy = new ArrayList<>(items);
        return new Answer(200, Map.of("Content-Type", "application/json"), out -> {
            String head = "{\"entity\":\"collection\",\"count\":" + copy.size() + ",\"nextCursor\":null,\"items\":[";
            out.write(head.getBytes(StandardCharsets.UTF_8));
            String separator = "";
            for (T item : copy) {
                out.write((separator + entity.apply(item)).getBytes(StandardCharsets.UTF_8));
                separator = ",\n";
            }
            out.write("]}".getBytes(StandardCharsets.UTF_8));
        });
    }

    private static int number(Request request, String name, int absent, int most) {
        String text = request.query().get(name);
        if (text == null) {
            return absent;
        }
        if (!text.matches("\\d{1,9}") || Integer.parseInt(text) > most) {
            throw Declined.field(name, "The " + name + " must be a number of at most " + most + ".");
        }
        return Integer.parseInt(text);
    }
}
