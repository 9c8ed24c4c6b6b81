package dev.gigstream.checker.read;

import java.util.Map;

/** Where everything is, by the configuration keys of the services. */
public record Settings(Map<String, String> environment) {

    /** Null when it is not set. */
    public String value(String key) {
        String value = environment.get(key);
        return value == null || value.isBlank() ? null : value;
    }

    public String value(String key, String absent) {
        String value = value(key);
        return value == null ? absent : value;
    }

    public int number(String key, int absent) {
        return Integer.parseInt(value(key, Integer.toString(absent)));
    }
}
