package dev.gigstream.edge.backend;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Where services have several instances, as one setting: {@code search-service=http://one:1 http://two:2; user-service=…}. */
record InstanceList(Map<String, List<String>> addresses) {
    private static final Pattern BETWEEN_SERVICES = Pattern.compile("\\s*;\\s*");
    private static final Pattern BETWEEN_ADDRESSES = Pattern.compile("\\s+");

    static InstanceList parse(String text) {
        Map<String, List<String>> addresses = new HashMap<>();
        BETWEEN_SERVICES
                .splitAsStream(text.strip())
                .filter(entry -> !entry.isEmpty())
                .forEach(entry -> {
                    String[] words = entry.split("=", 2);
                    if (words.length != 2 || words[1].isBlank()) {
                        throw new IllegalArgumentException("Not a service and its addresses: " + entry);
                    }
                    addresses.put(words[0].strip(), Arrays.asList(BETWEEN_ADDRESSES.split(words[1].strip())));
                });
        return new InstanceList(Map.copyOf(addresses));
    }

    /** Those of the list, otherwise the one of the route. */
    List<String> of(String service, String addressOfRoute) {
        return addresses.getOrDefault(service, List.of(addressOfRoute));
    }
}
