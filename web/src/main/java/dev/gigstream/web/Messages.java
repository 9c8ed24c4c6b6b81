package dev.gigstream.web;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The texts of one language: all files of its directory together, flat keys. */
final class Messages {
    private static final TypeReference<Map<String, String>> FLAT = new TypeReference<>() {};
    /** A key in a call of {@code t}, or the part of it before what is only known when it runs. */
    private static final Pattern USED = Pattern.compile("(?<![\\w.])t\\(\\s*(?:'([^']+)'|`([^`$]+)(\\$\\{)?)");
    /** Keys that no call names, announced in a comment: {@code messages: error.* status.*}. */
    private static final Pattern ANNOUNCED = Pattern.compile("/\\* messages:([^*]+(?:\\*(?!/)[^*]*)*)\\*/");

    private final SortedMap<String, String> texts = new TreeMap<>();

    Messages(Map<String, byte[]> files, Language language) {
        String directory = "messages/" + language.tag() + '/';
        files.forEach((name, bytes) -> {
            if (name.startsWith(directory)) {
                JsonMapper.shared().readValue(bytes, FLAT).forEach(this::add);
            }
        });
    }

    private void add(String key, String text) {
        if (texts.put(key, text) != null) {
            throw new IllegalStateException("The message " + key + " is there twice");
        }
    }

    Set<String> keys() {
        return texts.keySet();
    }

    String text(String key) {
        String text = texts.get(key);
        if (text == null) {
            throw new IllegalStateException("There is no message " + key);
        }
        return text;
    }

    /** A module with the messages that are used in these sources, and no others: a page carries what it can say. */
    byte[] moduleFor(Collection<String> sources) {
        SortedMap<String, String> wanted = new TreeMap<>();
        for (String source : sources) {
            for (String key : used(source)) {
                if (key.endsWith("*")) {
                    String prefix = key.substring(0, key.length() - 1);
                    wanted.putAll(texts.subMap(prefix, prefix + Character.MAX_VALUE));
                } else if (texts.containsKey(key)) {
                    wanted.put(key, texts.get(key));
                } else {
                    wanted.putAll(texts.subMap(key + '#', key + '#' + Character.MAX_VALUE));
                }
            }
        }
        return ("export default " + JsonMapper.shared().writeValueAsString(wanted) + ";\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    /** Keys that a source uses; one that ends in {@code *} stands for all that begin so. */
    static Set<String> used(String source) {
        Set<String> keys = new TreeSet<>();
        Matcher calls = USED.matcher(source);
        while (calls.find()) {
            keys.add(calls.group(1) != null ? calls.group(1) : calls.group(2) + (calls.group(3) == null ? "" : "*"));
        }
        Matcher comments = ANNOUNCED.matcher(source);
        while (comments.find()) {
            keys.addAll(Set.of(comments.group(1).strip().split("\\s+")));
        }
        return keys;
    }
}
