package dev.gigstream.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.gigstream.e2e.People.Person;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every page: axe finds nothing, nothing scrolls sideways, no error is told, in both themes and sizes. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(ChromiumCondition.class)
class PagesInBrowserIT {
    private final String word = Gigs.ownWord();
    private Browser browser;
    private Person seller;
    private Person buyer;
    private String gigId;

    @BeforeAll
    void aBrowserAndSomethingToSeeAreThere() {
        Stack.awaitUp();
        browser = new Browser();
        seller = People.newSeller("Asha Rao");
        buyer = People.newBuyer("Ben Okafor");
        gigId = Gigs.published(
                seller.client(),
                Gigs.draft("Logo for " + word, Categories.anyLeaf().slug(), 149_900, 3));
        Gigs.awaitFound("q=" + word, gigId);
    }

    @AfterAll
    void closeIt() {
        browser.close();
    }

    static Stream<Arguments> windows() {
        return Stream.of(390, 1280)
                .flatMap(width ->
                        Stream.of(ColorScheme.LIGHT, ColorScheme.DARK).map(scheme -> Arguments.of(width, scheme)));
    }

    @ParameterizedTest
    @MethodSource("windows")
    void publicPagesAreForEverybody(int width, ColorScheme scheme) {
        try (Visitor visitor = browser.visitor(width, scheme)) {
            for (String path : List.of(
                    "/",
                    "/search?q=" + word,
                    "/search?q=" + word + "&minPrice=99999900",
                    "/gigs/" + gigId,
                    "/sellers/" + seller.userId(),
                    "/users/" + buyer.userId(),
                    "/login",
                    "/sign-up",
                    "/forgot-password",
                    "/reset-password?token=none")) {
                looksAt(visitor, path);
            }
            visitor.sawNoError();
        }
    }

    @ParameterizedTest
    @MethodSource("windows")
    void membersPagesAreForEverybody(int width, ColorScheme scheme) {
        try (Visitor visitor = browser.visitor(width, scheme)) {
            visitor.logIn(buyer.email(), People.PASSWORD);
            visitor.open("/gigs/" + gigId);
            visitor.press("Continue");
            assertThat(visitor.page().locator("dialog[open]")).isVisible();
            visitor.findsNothingInaccessible("the dialog to order");
            visitor.press("Go to payment");
            visitor.page().waitForURL("**/checkout/*");
            String order = visitor.page().url().replaceFirst(".*/checkout/", "");
            for (String path :
                    List.of("/checkout/" + order, "/orders", "/orders?group=cancelled", "/orders/" + order)) {
                looksAt(visitor, path);
            }
            visitor.press("Cancel the order");
            assertThat(visitor.page().locator("dialog[open]")).isVisible();
            visitor.findsNothingInaccessible("the dialog to cancel");
            visitor.sawNoError();
        }
    }

    @Test
    void theNarrowestWindowAndTwiceAsLargeTextNeedNoSidewaysScroll() {
        try (Visitor visitor = browser.visitor(320, ColorScheme.LIGHT)) {
            for (String path : List.of("/", "/search?q=" + word, "/gigs/" + gigId, "/login")) {
                visitor.open(path);
                awaitReady(visitor);
                visitor.needsNoSidewaysScroll(path + " at 320");
            }
            visitor.page().setViewportSize(640, 900);
            for (String path : List.of("/", "/search?q=" + word, "/gigs/" + gigId)) {
                visitor.open(path);
                awaitReady(visitor);
                visitor.page().evaluate("document.documentElement.style.fontSize = '200%'");
                visitor.needsNoSidewaysScroll(path + " with large text");
            }
        }
    }

    @Test
    void aSearchLivesInTheAddressAndGoesBack() {
        try (Visitor visitor = browser.visitor()) {
            Page page = visitor.open("/search?q=" + word).page();
            visitor.sees("1 service");
            page.getByLabel("Sort by").selectOption("price_asc");
            assertThat(page).hasURL(Pattern.compile("sort=price_asc"));
            page.getByLabel("Top rated").check();
            assertThat(page).hasURL(Pattern.compile("sellerLevel=TOP_RATED"));
            visitor.sees("Nothing fits all of this");
            page.reload();
            visitor.sees("Nothing fits all of this");
            assertThat(page.getByLabel("Sort by")).hasValue("price_asc");
            page.locator(".chips button").first().click();
            visitor.sees("1 service");
            page.goBack();
            visitor.sees("Nothing fits all of this");
            visitor.sawNoError();
        }
    }

    @Test
    void suggestionsAreChosenWithTheArrows() {
        try (Visitor visitor = browser.visitor()) {
            Page page = visitor.open("/").page();
            page.locator("#hero-q").click();
            page.locator("#hero-q").pressSequentially("log");
            assertThat(page.locator("#hero-q")).hasAttribute("aria-expanded", "true");
            page.keyboard().press("ArrowDown");
            String chosen = page.locator("[role=option][aria-selected=true]").textContent();
            visitor.findsNothingInaccessible("open suggestions");
            page.keyboard().press("Enter");

            page.waitForURL("**/search?q=*");
            visitor.sees(chosen);
            visitor.sawNoError();
        }
    }

    @Test
    void whatIsNotThereHasAPageOfItsOwnWithATraceToQuote() {
        try (Visitor visitor = browser.visitor()) {
            Page page = visitor.page();
            org.assertj.core.api.Assertions.assertThat(page.navigate("/nowhere").status())
                    .isEqualTo(404);
            visitor.sees("There is nothing here");
            visitor.open("/gigs/0197f000-0000-7000-8000-000000000000");
            visitor.sees("There is nothing here");
            assertThat(page.locator(".trace code")).hasText(Pattern.compile("[0-9a-f]{32}"));
            visitor.findsNothingInaccessible("the page for what is not there");
        }
    }

    private void looksAt(Visitor visitor, String path) {
        visitor.open(path);
        awaitReady(visitor);
        visitor.findsNothingInaccessible(path);
        visitor.needsNoSidewaysScroll(path);
    }

    private static void awaitReady(Visitor visitor) {
        assertThat(visitor.page().locator("main [data-ready]")).isAttached();
    }
}
