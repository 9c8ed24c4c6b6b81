package dev.gigstream.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Every text that is asked for is there in every language, and none lies about. */
class MessagesTest {
    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");
    private static final Pattern IN_SHELL = Pattern.compile("\\{\\{([\\w.-]+)}}");
    private static final Set<String> PARTS_OF_THE_LAYOUT = Set.of(
            "lang",
            "viewer",
            "assets",
            "page",
            "title",
            "description",
            "robots",
            "import-map",
            "preloads",
            "module",
            "body",
            "checkout");

    private final Messages english = new Messages(Files.all(), Language.ENGLISH);
    private final Messages hindi = new Messages(Files.all(), Language.HINDI);

    @Test
    void bothLanguagesHaveTheSame() {
        assertThat(hindi.keys()).containsExactlyElementsOf(english.keys());
    }

    @Test
    void bothLanguagesPutInTheSameValues() {
        for (String key : english.keys()) {
            assertThat(places(hindi.text(key))).as(key).isEqualTo(places(english.text(key)));
        }
    }

    @Test
    void noTextIsEmptyOrLeftInEnglish() {
        Pattern devanagari = Pattern.compile("\\p{IsDevanagari}");
        List<String> left = hindi.keys().stream()
                .filter(key -> hindi.text(key).equals(english.text(key)))
                .filter(key -> english.text(key).matches(".*[a-z]{4,}.*"))
                .filter(key -> !devanagari.matcher(hindi.text(key)).find())
                .toList();

        assertThat(left).isEmpty();
        assertThat(english.keys()).noneMatch(key -> english.text(key).isBlank());
    }

    @Test
    void whatAModuleSaysIsThere() {
        Files.texts("js/", ".js").forEach((name, source) -> {
            for (String key : Messages.used(source)) {
                assertThat(english.keys()).as(name + " says " + key).anyMatch(one -> answers(one, key));
            }
        });
    }

    @Test
    void whatAShellSaysIsThere() {
        shellKeys().forEach(key -> assertThat(english.keys()).contains(key));
    }

    @Test
    void noTextIsThereThatNobodySays() {
        Collection<String> used = new TreeSet<>(shellKeys());
        Files.texts("js/", ".js").values().forEach(source -> used.addAll(Messages.used(source)));

        assertThat(english.keys().stream().filter(key -> used.stream().noneMatch(one -> answers(key, one))))
                .isEmpty();
    }

    @Test
    void aPageCarriesOnlyWhatItCanSay() {
        Messages messages = new Messages(
                Map.of(
                        "messages/en/a.json",
                        "{\"a\":\"A\",\"b.x\":\"X\",\"b.y\":\"Y\",\"c#one\":\"1\",\"c#other\":\"n\",\"d\":\"D\"}"
                                .getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                Language.ENGLISH);

        String module = new String(
                messages.moduleFor(List.of("t('a'); t(`b.${x}`); t('c', { count })")),
                java.nio.charset.StandardCharsets.UTF_8);

        assertThat(module)
                .isEqualTo(
                        "export default {\"a\":\"A\",\"b.x\":\"X\",\"b.y\":\"Y\",\"c#one\":\"1\",\"c#other\":\"n\"};\n");
    }

    private static Set<String> shellKeys() {
        Set<String> keys = new TreeSet<>();
        Map<String, String> shells = Files.texts("", ".html");
        shells.values()
                .forEach(source -> IN_SHELL.matcher(source)
                        .results()
                        .map(one -> one.group(1))
                        .forEach(keys::add));
        keys.removeAll(PARTS_OF_THE_LAYOUT);
        shells.forEach((name, source) -> {
            if (name.startsWith("pages/")) {
                Map<String, String> head = Shell.parse(name, source).head();
                keys.add(head.get("title"));
                keys.add(head.getOrDefault("description", "site.description"));
            }
        });
        return keys;
    }

    /** Whether a message is what a key, a prefix or a counted key asks for. */
    private static boolean answers(String message, String key) {
        return key.endsWith("*")
                ? message.startsWith(key.substring(0, key.length() - 1))
                : message.equals(key) || message.startsWith(key + '#');
    }

    private static Set<String> places(String text) {
        return PLACE.matcher(text).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }
}
