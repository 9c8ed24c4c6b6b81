package dev.gigstream.orders.order.web;

import dev.gigstream.http.Problem;
import dev.gigstream.orders.order.OrderStatus;
import dev.gigstream.orders.order.Party;
import dev.gigstream.orders.order.StatusGroup;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What a list may be narrowed down to, in the contract's lower case. */
final class ListFilter {

    private ListFilter() {}

    static Party party(String role) {
        return constant("role", role, Party.class);
    }

    /** All of them without a group. */
    static Set<OrderStatus> statuses(Optional<String> group) {
        return group.filter(name -> !name.isEmpty())
                .map(name -> constant("group", name, StatusGroup.class).statuses())
                .orElseGet(() -> EnumSet.allOf(OrderStatus.class));
    }

    private static <E extends Enum<E>> E constant(String parameter, String name, Class<E> type) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> lowerCase(constant).equals(name))
                .findFirst()
                .orElseThrow(() -> Problem.invalid(parameter, "must be one of " + names(type)));
    }

    private static <E extends Enum<E>> String names(Class<E> type) {
        return Arrays.stream(type.getEnumConstants()).map(ListFilter::lowerCase).collect(Collectors.joining(", "));
    }

    private static String lowerCase(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
