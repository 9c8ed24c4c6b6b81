package dev.gigstream.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a page may weigh, as it goes over the wire. */
class PageWeightTest {
    private static final int KB = 1024;
    private static final int MOST_FOR_GUESTS = 40 * KB;
    private static final int MOST_FOR_MEMBERS = 60 * KB;
    private static final int MOST_STYLES = 12 * KB;
    /** Fifteen in all, and three of them to the API. */
    private static final int MOST_FILES = 12;

    private static final int MOST_FILES_FOR_MEMBERS = 14;
    /** The page itself, its styles and its messages. */
    private static final int BESIDES_MODULES = 3;

    private static final WebSite SITE = new WebSite(Files.all(), "");

    static Stream<Shell> pages() {
        return SITE.shells().values().stream();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void scriptsForAGuestAreSmall(Shell page) {
        assertThat(scripts(page, SITE.modules().neededBy(page.module())))
                .as(page.name())
                .isLessThanOrEqualTo(page.forMembers() ? MOST_FOR_MEMBERS : MOST_FOR_GUESTS);
    }

    @ParameterizedTest
    @MethodSource("pages")
    void scriptsForAMemberAreSmallWithAllThatComesLater(Shell page) {
        assertThat(scripts(page, SITE.modules().everNeededBy(page.module())))
                .as(page.name())
                .isLessThanOrEqualTo(MOST_FOR_MEMBERS);
    }

    @ParameterizedTest
    @MethodSource("pages")
    void requestsAreFew(Shell page) {
        assertThat(SITE.modules().neededBy(page.module()).size() + BESIDES_MODULES)
                .as(page.name())
                .isLessThanOrEqualTo(page.forMembers() ? MOST_FILES_FOR_MEMBERS : MOST_FILES);
    }

    @ParameterizedTest
    @MethodSource("pages")
    void stylesAreSmall(Shell page) {
        assertThat(SITE.asset("site.css").orElseThrow().zipped().length)
                .as(page.name())
                .isLessThanOrEqualTo(MOST_STYLES);
    }

    private static int scripts(Shell page, Collection<String> modules) {
        int most = 0;
        for (Language language : Language.values()) {
            Set<String> all = new HashSet<>(modules);
            all.add("messages/" + page.name() + '.' + language.tag() + ".js");
            most = Math.max(
                    most,
                    all.stream()
                            .mapToInt(name -> SITE.asset(name).orElseThrow().zipped().length)
                            .sum());
        }
        return most;
    }
}
