package dev.gigstream.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import dev.gigstream.e2e.People.Person;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** Two people at two browsers bring an order to its end, and each sees at once what the other does. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(ChromiumCondition.class)
class BuyerAndSellerInBrowsersIT {
    private static final ContainsTextOptions SOON = new ContainsTextOptions().setTimeout(60_000);

    private Browser browser;
    private String word;
    private Person seller;

    @BeforeAll
    void aBrowserAndAStackAreThere() {
        Stack.awaitUp();
        browser = new Browser();
    }

    @AfterAll
    void closeIt() {
        browser.close();
    }

    @BeforeEach
    void aGigIsOnOffer() {
        word = Gigs.ownWord();
        seller = People.newSeller("Asha Rao");
        var gigId = Gigs.published(
                seller.client(),
                Gigs.draft("Logo for " + word, Categories.anyLeaf().slug(), 149_900, 3));
        Gigs.awaitFound("q=" + word, gigId);
    }

    @Test
    void theyOrderPayDeliverReviseAcceptAndReview() {
        try (Visitor ben = browser.visitor();
                Visitor asha = browser.visitor()) {
            ben.signUp("Ben Okafor", "e2e-" + UUID.randomUUID() + "@example.org", "BUYER");
            String order = orders(ben, "PREMIUM");
            pays(ben);
            ben.sees("The seller is working on it.");

            asha.logIn(seller.email(), People.PASSWORD).open("/orders?role=seller");
            asha.follow("Logo for " + word);
            asha.sees("It is your turn: deliver.");
            delivers(asha, "Three drafts, as agreed.");

            status(ben, "Delivered");
            ben.sees("Three drafts, as agreed.");
            says(ben, "Ask for changes", "What should be different?", "A darker green, please.");
            status(asha, "Being changed");
            delivers(asha, "The darker green.");
            status(ben, "Delivered");
            ben.press("Accept the delivery");
            ben.press("Accept the delivery");

            status(ben, "Completed");
            status(asha, "Completed");
            reviews(ben, "5 stars", "Quick, friendly, and exactly what I wanted.");
            asha.open(order);
            reviews(asha, "4 stars", "A clear wish and quick answers.");
            asha.sees("Quick, friendly, and exactly what I wanted.");

            ben.sawNoError();
            asha.sawNoError();
        }
    }

    @Test
    void theyAgreeToCancelAndTheMoneyComesBack() {
        try (Visitor ben = browser.visitor();
                Visitor asha = browser.visitor()) {
            ben.signUp("Ben Okafor", "e2e-" + UUID.randomUUID() + "@example.org", "BUYER");
            orders(ben, "BASIC");
            pays(ben);
            asha.logIn(seller.email(), People.PASSWORD).open("/orders?role=seller");
            asha.follow("Logo for " + word);
            says(ben, "Ask to cancel", "Why should the order be cancelled?", "The bakery stays closed.");

            status(asha, "Cancellation asked");
            asha.sees("The bakery stays closed.");
            asha.press("Agree to cancel");
            asha.press("Agree to cancel");

            status(ben, "Cancelled");
            status(asha, "Cancelled");
            ben.sees("You got back:");
            assertThat(ben.page().locator("main")).containsText("Paid back", SOON);
            ben.sawNoError();
            asha.sawNoError();
        }
    }

    @Test
    void theKeyboardAloneIsEnoughToOrder() {
        try (Visitor ben = browser.visitor()) {
            ben.signUp("Ben Okafor", "e2e-" + UUID.randomUUID() + "@example.org", "BUYER");
            Page page = ben.open("/").page();
            ben.tabTo(page.locator("#hero-q"));
            page.keyboard().type(word);
            page.keyboard().press("Enter");
            ben.tabTo(page.locator(".gig a").first());
            page.keyboard().press("Enter");
            ben.tabTo(page.locator(".order-box button.full"));
            page.keyboard().press("Enter");
            ben.tabTo(page.locator("#order-requirements"));
            page.keyboard().type("A logo in green.");
            ben.tabTo(page.locator("dialog[open] form button.full"));
            page.keyboard().press("Enter");
            page.waitForURL("**/checkout/*");
            Locator pay = page.locator("main button:not([disabled])", new Page.LocatorOptions().setHasText("Pay"));
            ben.tabTo(pay);
            page.keyboard().press("Enter");
            ben.tabTo(page.getByRole(
                    AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Pay").setExact(true)));
            page.keyboard().press("Enter");
            ben.tabTo(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Back to the shop")));
            page.keyboard().press("Enter");

            page.waitForURL("**/orders/*");
            ben.sees("The seller is working on it.");
            ben.sawNoError();
        }
    }

    @Test
    void aDeclinedPaymentAndAReloadLeadOnAndNobodyPaysTwice() {
        try (Visitor ben = browser.visitor()) {
            ben.signUp("Ben Okafor", "e2e-" + UUID.randomUUID() + "@example.org", "BUYER");
            orders(ben, "BASIC");
            Page page = ben.page();
            String checkout = page.url();
            page.locator("main button:not([disabled])", new Page.LocatorOptions().setHasText("Pay"))
                    .click();
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Let the payment fail"))
                    .click();
            page.navigate(checkout);
            pays(ben);
            page.navigate(checkout);

            ben.sees("This order is paid.");
            assertThat(page.locator("main button")).hasCount(0);
            ben.sawNoError();
        }
    }

    /** From the search to the checkout; the path of the order. */
    private String orders(Visitor buyer, String tier) {
        buyer.open("/search?q=" + word);
        buyer.follow("Logo for " + word);
        Page page = buyer.page();
        page.locator(".tiers label", new Page.LocatorOptions().setHas(page.locator("[value=" + tier + "]")))
                .click();
        buyer.press("Continue");
        page.locator("dialog[open] textarea").fill("A logo in green.");
        buyer.press("Go to payment");
        page.waitForURL("**/checkout/*");
        return page.url().replace("/checkout/", "/orders/");
    }

    private static void pays(Visitor buyer) {
        Page page = buyer.page();
        page.locator("main button:not([disabled])", new Page.LocatorOptions().setHasText("Pay"))
                .click();
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Pay").setExact(true))
                .click();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Back to the shop"))
                .click();
        page.waitForURL("**/orders/*");
    }

    private static void delivers(Visitor seller, String words) {
        seller.press("Deliver");
        seller.page()
                .locator("dialog[open] input[type=file]")
                .setInputFiles(new FilePayload(
                        "draft.pdf", "application/pdf", "%PDF-1.4\n%%EOF\n".getBytes(StandardCharsets.US_ASCII)));
        seller.page().locator("dialog[open] textarea").fill(words);
        seller.press("Deliver");
        status(seller, "Delivered");
    }

    private static void says(Visitor visitor, String act, String label, String words) {
        visitor.press(act);
        visitor.page().getByLabel(label).fill(words);
        visitor.press(act);
    }

    private static void reviews(Visitor visitor, String stars, String words) {
        Page page = visitor.page();
        page.locator("#review .star-choice")
                .first()
                .getByText(stars, new Locator.GetByTextOptions().setExact(true))
                .locator("xpath=..")
                .click();
        page.locator("#review textarea").fill(words);
        visitor.press("Send the review");
        visitor.sees(words);
    }

    private static void status(Visitor visitor, String words) {
        assertThat(visitor.page().locator("main .tag[data-status]").first()).containsText(words, SOON);
    }
}
