package dev.gigstream.sockets;

import dev.gigstream.http.Problem;
import java.util.List;
import java.util.Map;

/** What a client sent with an event. It can be anything, so each member is read by its type; 422 when it is another. */
public final class SocketPayload {

    private final Map<?, ?> members;

    SocketPayload(Object sent) {
        this.members = sent instanceof Map<?, ?> map ? map : Map.of();
    }

    /** A text that must be there, and say something. */
    public String text(String name, int mostCharacters) {
        return spoken(name, entry(name, members.get(name), mostCharacters));
    }

    /** A text, or an empty one when the member is missing. */
    public String optionalText(String name, int mostCharacters) {
        return members.get(name) == null ? "" : entry(name, members.get(name), mostCharacters);
    }

    /** A list of texts that say something, or an empty one when the member is missing. */
    public List<String> texts(String name, int most, int mostCharacters) {
        Object sent = members.get(name);
        if (sent == null) {
            return List.of();
        }
        if (!(sent instanceof List<?> list) || list.size() > most) {
            throw Problem.invalid(name, "must be a list of at most " + most);
        }
        return list.stream()
                .map(entry -> spoken(name, entry(name, entry, mostCharacters)))
                .toList();
    }

    /** A whole number that must be there and not be below zero. */
    public long number(String name) {
        return switch (members.get(name)) {
            case Integer number when number >= 0 -> number;
            case Long number when number >= 0 -> number;
            case null, default -> throw Problem.invalid(name, "must be a whole number from 0");
        };
    }

    private static String spoken(String name, String text) {
        if (text.isBlank()) {
            throw Problem.invalid(name, "must not be blank");
        }
        return text;
    }

    private static String entry(String name, Object sent, int mostCharacters) {
        if (!(sent instanceof String text)) {
            throw Problem.invalid(name, "must be a text");
        }
        if (text.length() > mostCharacters) {
            throw Problem.invalid(name, "must have at most " + mostCharacters + " characters");
        }
        if (text.indexOf('\0') >= 0) {
            throw Problem.invalid(name, "must not hold NUL");
        }
        return text;
    }
}
