package dev.gigstream.http;

import java.util.List;
import java.util.function.Function;

/** One page of a list and the cursor of the next, or null at the end. */
public record Slice<T>(List<T> items, String nextCursor) {

    public Slice {
        items = List.copyOf(items);
    }

    /**
     * Cuts a page out of {@code limit + 1} found items: when there is one more than asked for, the cursor continues
     * after the last one shown.
     */
    public static <T> Slice<T> cut(List<T> found, int limit, Function<T, String> cursorOf) {
        if (found.size() <= limit) {
            return new Slice<>(found, null);
        }
        List<T> shown = found.subList(0, limit);
        return new Slice<>(shown, cursorOf.apply(shown.getLast()));
    }

    public <R> Slice<R> map(Function<? super T, R> mapping) {
        return new Slice<>(items.stream().<R>map(mapping).toList(), nextCursor);
    }
}
