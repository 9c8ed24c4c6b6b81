package dev.gigstream.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import dev.gigstream.e2e.People.Person;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** The pages of people with an account: axe finds nothing in both themes and two widths, and 320 pixels are enough. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(ChromiumCondition.class)
class MembersPagesInBrowserIT {
    private Browser browser;
    private Person seller;
    private Person buyer;
    private String gigId;
    private String orderId;
    private String conversation;

    @BeforeAll
    void thereIsSomethingToSee() {
        Stack.awaitUp();
        PlaywrightAssertions.setDefaultAssertionTimeout(30_000);
        browser = new Browser();
        seller = People.newSeller("Asha Rao");
        buyer = People.newBuyer("Ben Okafor");
        gigId = Gigs.published(
                seller.client(),
                Gigs.draft("Logo for a bakery", Categories.anyLeaf().slug(), 149_900, 3));
        conversation = Conversations.opened(buyer, seller);
        for (Person person : List.of(buyer, seller)) {
            person.client()
                    .post(
                            Conversations.messagesOf(conversation),
                            Map.of("clientMessageId", UUID.randomUUID(), "text", "Good morning!"))
                    .expect(201);
        }
        orderId = Disputes.opened(buyer, seller, gigId, "Nothing came, and nobody answers.");
    }

    @AfterAll
    void closeIt() {
        browser.close();
    }

    @Test
    void aSellersPagesAreForEverybody() {
        try (Visitor asha = browser.visitor()) {
            asha.logIn(seller.email(), People.PASSWORD);
            asha.page().route("**/api/v1/sellers/me/insights", MembersPagesInBrowserIT::figures);
            for (String path : List.of(
                    "/messages",
                    "/conversations/" + conversation,
                    "/notifications",
                    "/notifications/preferences",
                    "/sell",
                    "/sell/gigs",
                    "/sell/gigs/new",
                    "/sell/gigs/" + gigId,
                    "/profile")) {
                looksAt(asha, path);
            }
            asha.open("/sell/gigs/" + gigId);
            looksAtDialog(asha, "Preview");
            asha.open("/conversations/" + conversation);
            looksAtDialog(asha, "Block");
            asha.open("/profile");
            looksAtDialog(asha, "Add a piece of work");
            asha.open("/profile");
            looksAtDialog(asha, "Erase the account");
            asha.sawNoError();
        }
    }

    @Test
    void aModeratorsPagesAreForEverybody() {
        try (Visitor moderator = browser.visitor()) {
            moderator.logIn("admin@demo.gigstream.dev", Stack.demoPassword());
            for (String path : List.of(
                    "/moderation",
                    "/moderation/users?q=Asha",
                    "/moderation/gigs?q=" + gigId,
                    "/moderation/reviews",
                    "/moderation/audit",
                    "/moderation/orders/" + orderId)) {
                looksAt(moderator, path);
            }
            moderator.open("/moderation/gigs?q=" + gigId);
            looksAtDialog(moderator, "Take the gig off: Logo for a bakery");
            moderator.sawNoError();
        }
    }

    @Test
    void aBuyerIsInvitedToSell() {
        try (Visitor ben = browser.visitor()) {
            ben.logIn(buyer.email(), People.PASSWORD);
            looksAt(ben, "/sell");
            ben.sawNoError();
        }
    }

    /** Figures of thirty days: they come from a stream that takes its time, and the bars have to be looked at. */
    private static void figures(Route route) {
        var days = IntStream.rangeClosed(1, 30)
                .mapToObj(day -> Map.of(
                        "day", "2026-09-%02d".formatted(day), "views", day * 3, "clicks", day, "orders", day % 3))
                .toList();
        var totals = Map.of("views", 1395, "clicks", 465, "orders", 30, "conversion", 0.0645);
        route.fulfill(new Route.FulfillOptions()
                .setContentType("application/json")
                .setBody(Stack.JSON.writeValueAsString(Map.of("totals", totals, "days", days))));
    }

    private static void looksAt(Visitor visitor, String path) {
        Page page = visitor.open(path).page();
        assertThat(page.locator("main [data-ready]")).isAttached();
        assertThat(page.locator("main [data-failure]")).hasCount(0);
        inEveryWindow(visitor, path);
        page.setViewportSize(320, 900);
        visitor.needsNoSidewaysScroll(path + " at 320");
    }

    private static void looksAtDialog(Visitor visitor, String button) {
        visitor.press(button);
        assertThat(visitor.page().locator("dialog[open]")).isVisible();
        inEveryWindow(visitor, "the dialog of " + button);
    }

    /** Each theme and each width once. */
    private static void inEveryWindow(Visitor visitor, String what) {
        inWindow(visitor, what, 390, ColorScheme.LIGHT);
        inWindow(visitor, what, 1280, ColorScheme.DARK);
    }

    private static void inWindow(Visitor visitor, String what, int width, ColorScheme scheme) {
        visitor.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        visitor.page().setViewportSize(width, 900);
        visitor.findsNothingInaccessible(what + " at " + width + ", " + scheme);
        visitor.needsNoSidewaysScroll(what + " at " + width);
    }
}
