package dev.gigstream.local.catalogue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What follows the command's name, as {@code --name value} or {@code --name=value}. */
record Options(int gigs, long seed, String currency) {

    private static final Set<String> NAMES = Set.of("--gigs", "--seed", "--currency");
    private static final Set<String> CURRENCIES = Set.of("EUR", "USD", "GBP", "INR");
    private static final int MOST = 1_000_000;

    static Options of(List<String> arguments) {
        Map<String, String> given = given(arguments);
        if ("demo".equals(arguments.isEmpty() ? "" : arguments.getFirst())) {
            return new Options(0, 0, "EUR");
        }
        Options options = new Options(
                (int) number(given, "--gigs", null),
                number(given, "--seed", "1"),
                given.getOrDefault("--currency", "EUR"));
        if (options.gigs < 1 || options.gigs > MOST) {
            throw new IllegalArgumentException("--gigs must be 1 to " + MOST + ".");
        }
        if (!CURRENCIES.contains(options.currency)) {
            throw new IllegalArgumentException(
                    "--currency must be one of " + CURRENCIES.stream().sorted().toList());
        }
        return options;
    }

    private static Map<String, String> given(List<String> arguments) {
        Map<String, String> given = new HashMap<>();
        String open = null;
        for (String word : arguments.subList(Math.min(1, arguments.size()), arguments.size())) {
            if (open != null) {
                given.put(open, word);
                open = null;
            } else {
                String[] parts = word.split("=", 2);
                open = known(parts[0]);
                if (parts.length == 2) {
                    given.put(open, parts[1]);
                    open = null;
                }
            }
        }
        if (open != null) {
            throw new IllegalArgumentException(open + " needs a value.");
        }
        return given;
    }

    private static String known(String name) {
        if (!NAMES.contains(name)) {
            throw new IllegalArgumentException("Unknown option " + name + ".");
        }
        return name;
    }

    private static long number(Map<String, String> given, String name, String otherwise) {
        String text = given.getOrDefault(name, otherwise);
        if (text == null) {
            throw new IllegalArgumentException(name + " is missing.");
        }
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(name + " must be a whole number.", e);
        }
    }
}
