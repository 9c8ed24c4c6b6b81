package dev.gigstream.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class WebSiteTest {
    private static final WebSite SITE = new WebSite(Files.all(), "");
    private static final Pattern REFERENCE = Pattern.compile("/assets/[0-9a-f]+/([\\w./-]+)");
    private static final Pattern SCRIPT = Pattern.compile("<script([^>]*)>(.*?)</script>", Pattern.DOTALL);

    record Seen(String path, Language language, Viewer viewer) {
        String html() {
            return new String(SITE.page(path, language, viewer).bytes(), StandardCharsets.UTF_8);
        }
    }

    static Stream<Seen> pages() {
        return SITE.paths().stream()
                .flatMap(path -> Stream.of(Language.values()).map(language -> new Seen(path, language, Viewer.GUEST)));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everythingAPageNamesIsThere(Seen page) {
        List<String> named = REFERENCE
                .matcher(page.html())
                .results()
                .map(one -> one.group(1))
                .toList();

        assertThat(named)
                .contains("site.css", "vendor/lit.js")
                .allMatch(name -> SITE.asset(name).isPresent());
    }

    @ParameterizedTest
    @MethodSource("pages")
    void theImportMapIsTheOnlyInlineScriptAndThePolicyAllowsIt(Seen page) {
        List<MatchResult> inline = SCRIPT.matcher(page.html())
                .results()
                .filter(script -> !script.group(1).contains("src="))
                .toList();

        assertThat(inline).hasSize(1);
        assertThat(inline.getFirst().group(1)).contains("importmap");
        assertThat(SITE.page(page.path(), page.language(), page.viewer()).policy())
                .contains(Digest.policySource(inline.getFirst().group(2)))
                .doesNotContain("unsafe");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void aPageHasOneHeadingItsLanguageAndNoOpenPlace(Seen page) {
        assertThat(page.html())
                .contains("<html lang=\"" + page.language().tag() + "\" data-viewer=\"guest\">")
                .containsOnlyOnce("<h1")
                .doesNotContain("{{");
    }

    /** Style attributes and inline handlers are what the policy forbids; it would say so at a user's first visit only. */
    @Test
    void noSourceStylesOrHandlesInline() {
        Map<String, String> sources = new TreeMap<>(Files.texts("", ".html"));
        sources.putAll(Files.texts("js/", ".js"));

        assertThat(sources)
                .allSatisfy((_, source) -> assertThat(source)
                        .doesNotContain("style=", "<style", "unsafeHTML", "innerHTML", "javascript:")
                        .doesNotContainPattern("\\son(click|input|submit|change|load|error)="));
    }

    @Test
    void onlyCheckoutMayCallTheProvider() {
        assertThat(SITE.shells().values().stream().filter(Shell::callsProvider).map(Shell::name))
                .allMatch("checkout"::equals);
        assertThat(SITE.page("/", Language.ENGLISH, Viewer.GUEST).policy()).doesNotContain("razorpay");
    }

    @Test
    void anotherContentIsAnotherVersion() {
        Map<String, byte[]> changed = Files.all();
        changed.put("css/2-base.css", "a{}".getBytes(StandardCharsets.UTF_8));

        assertThat(new WebSite(changed, "").version()).isNotEqualTo(SITE.version());
        assertThat(new WebSite(Files.all(), "").version()).isEqualTo(SITE.version());
    }

    @Test
    void everyPageIsFoundUnderOnePathOnly() {
        assertThat(SITE.paths()).doesNotHaveDuplicates().contains("/");
    }

    @ParameterizedTest
    @CsvSource({
        "hi, en, HINDI",
        ", 'hi-IN,hi;q=0.9', HINDI",
        ", 'de,en;q=0.5', ENGLISH",
        "xx, '', ENGLISH",
        ", '!!', ENGLISH",
        ", , ENGLISH"
    })
    void aChosenLanguageCountsMoreThanAnAcceptedOne(String chosen, String accepted, Language expected) {
        assertThat(Language.of(chosen, accepted)).isEqualTo(expected);
    }

    @Test
    void modulesAreFoundWhereverAnImportStands() {
        ModuleGraph graph = new ModuleGraph(Map.of(
                "js/a.js",
                bytes("import {\n  b,\n} from './b.js';\nimport './x/c.js';\nimport m from 'messages';\n"
                        + "export const text = 'from \"nowhere\"';\nconst d = () => import('./d.js');\n"),
                "js/b.js",
                bytes("export { y } from './x/c.js';\n"),
                "js/x/c.js",
                bytes("import { html } from 'lit';\n"),
                "js/d.js",
                bytes("")));

        assertThat(graph.neededBy("js/a.js"))
                .containsExactlyInAnyOrder("js/a.js", "js/b.js", "js/x/c.js", "vendor/lit.js");
        assertThat(graph.everNeededBy("js/a.js")).contains("js/d.js");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
