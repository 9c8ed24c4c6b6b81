package dev.gigstream.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.FilePayload;
import dev.gigstream.e2e.People.Person;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** What people do who have an account: talk, sell, read what they are told, and decide disputes. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(ChromiumCondition.class)
class MembersInBrowserIT {
    private static final byte[] PICTURE = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    private final String word = Gigs.ownWord();
    private Browser browser;
    private Person seller;
    private Person buyer;

    @BeforeAll
    void aBrowserAndTwoPeopleAreThere() {
        Stack.awaitUp();
        PlaywrightAssertions.setDefaultAssertionTimeout(30_000);
        browser = new Browser();
        seller = People.newSeller("Asha Rao");
        buyer = People.newBuyer("Ben Okafor");
    }

    @AfterAll
    void closeIt() {
        browser.close();
    }

    @Test
    void whatIsWrittenOfflineArrivesOnceAndNothingThatCameMeanwhileIsMissed() {
        String conversation = Conversations.opened(buyer, seller);
        try (Visitor ben = browser.visitor();
                Visitor asha = browser.visitor()) {
            ben.logIn(buyer.email(), People.PASSWORD).open("/conversations/" + conversation);
            asha.logIn(seller.email(), People.PASSWORD).open("/conversations/" + conversation);
            write(ben, "Do you draw foxes?");
            asha.sees("Do you draw foxes?");
            assertThat(ben.page().locator(".bubble[data-state=read]")).hasCount(1);

            ben.page().context().setOffline(true);
            write(ben, "One");
            write(ben, "Two");
            assertThat(ben.page().locator(".bubble[data-state=waiting]")).hasCount(2);
            write(asha, "Foxes are my speciality.");
            assertThat(asha.page().locator(".bubble[data-state=sent], .bubble[data-state=delivered]"))
                    .hasCount(1);
            ben.page().context().setOffline(false);

            List<String> said = List.of("Do you draw foxes?", "Foxes are my speciality.", "One", "Two");
            assertThat(texts(ben)).hasText(said.toArray(String[]::new));
            assertThat(texts(asha)).hasText(said.toArray(String[]::new));
            assertThat(ben.page().locator(".bubble.pending")).hasCount(0);
            assertThat(Conversations.texts(buyer, conversation)).isEqualTo(said);
            ben.sawNoErrorButTheMissingNetwork();
            asha.sawNoError();
        }
    }

    @Test
    void whoReadsFurtherUpIsToldWhatIsNewAndNotMoved() {
        String conversation = Conversations.opened(buyer, seller);
        for (int i = 0; i < 10; i++) {
            say(buyer, conversation, "Verse %d%n%n%n%n%nof a long song".formatted(i));
        }
        try (Visitor asha = browser.visitor()) {
            Page page = asha.logIn(seller.email(), People.PASSWORD)
                    .open("/conversations/" + conversation)
                    .page();
            asha.sees("Verse 9");
            page.locator(".chat-log").evaluate("log => log.scrollTo(0, 0)");
            assertThat(page.locator("gs-conversation")).hasJSProperty("atEnd", false);
            say(buyer, conversation, "And another");

            assertThat(page.locator(".chat-fresh")).hasText(Pattern.compile("1 new message"));
            assertThat(((Number) page.locator(".chat-log").evaluate("log => log.scrollTop")).intValue())
                    .isZero();
            page.locator(".chat-fresh").click();
            assertThat(page.locator(".chat-fresh")).hasCount(0);
            asha.sawNoError();
        }
    }

    @Test
    void aSellerPublishesAGigThroughTheEditor() {
        try (Visitor asha = browser.visitor()) {
            Page page = asha.logIn(seller.email(), People.PASSWORD)
                    .open("/sell/gigs/new")
                    .page();
            asha.press("Save and publish");
            assertThat(page.locator(".summary")).isFocused();
            assertThat(page.locator(".summary li")).hasCount(5);

            page.getByLabel("Title").fill("Foxes for " + word);
            page.locator("[name=category]").selectOption(Categories.anyLeaf().slug());
            page.getByLabel("Description", new Page.GetByLabelOptions().setExact(false))
                    .first()
                    .fill("I draw foxes by hand.");
            page.locator("[name='packages[BASIC].name']").fill("One fox");
            page.locator("[name='packages[BASIC].price.amountMinor']").fill("1499.50");
            page.getByLabel("Standard").check();
            page.locator("[name='packages[STANDARD].name']").fill("Two foxes");
            page.locator("[name='packages[STANDARD].price.amountMinor']").fill("2499");
            page.locator("#pictures").setInputFiles(new FilePayload("fox.png", "image/png", PICTURE));
            assertThat(page.locator(".shots img")).hasCount(1);
            page.reload();
            assertThat(page.getByLabel("Title")).hasValue("Foxes for " + word);
            assertThat(page.locator(".shots img")).hasCount(1);
            asha.press("Save and publish");

            assertThat(page.locator("[data-status=PUBLISHED]")).isVisible();
            String gigId = page.url().replaceFirst(".*/", "");
            Gigs.awaitFound("q=" + word, gigId);
            var gig =
                    Client.anonymous().get("/api/v1/gigs/" + gigId).expect(200).json();
            assertThat(gig.at("/packages/0/price/amountMinor").asLong()).isEqualTo(149_950);
            assertThat(gig.path("imageUrls").size()).isEqualTo(1);
            asha.press("Pause");
            assertThat(page.locator("[data-status=PAUSED]")).isVisible();
            asha.sawNoError();
        }
    }

    @Test
    void whatIsToldIsCountedInEveryTabAndReadInEveryTab() {
        Person told = People.newSeller("Mina Park");
        try (Visitor mina = browser.visitor()) {
            mina.logIn(told.email(), People.PASSWORD).open("/notifications");
            mina.sees("Notifications");
            Page second = mina.page().context().newPage();
            second.navigate("/orders");
            Locator badge = second.locator("[data-unread=notifications]");
            assertThat(badge).isHidden();
            Gigs.published(
                    told.client(),
                    Gigs.draft("A harp song", Categories.anyLeaf().slug(), 99_900, 2));

            assertThat(badge).hasText("1");
            assertThat(mina.page().locator(".notice.unread")).hasCount(1);
            mina.press("Mark all as read");
            assertThat(badge).isHidden();
            assertThat(mina.page().locator(".notice.unread")).hasCount(0);
            mina.sawNoError();
        }
    }

    @Test
    void aModeratorDecidesADisputeWithAllOfItSideBySide() {
        String gigId = Gigs.published(
                seller.client(),
                Gigs.draft("Owls for " + word, Categories.anyLeaf().slug(), 150_000, 3));
        String orderId = Disputes.opened(buyer, seller, gigId, "Nothing came, and nobody answers " + word);
        try (Visitor moderator = browser.visitor();
                Visitor ben = browser.visitor()) {
            ben.logIn(buyer.email(), People.PASSWORD).open("/orders/" + orderId);
            assertThat(ben.page().locator("[data-status=DISPUTED]")).isVisible();
            moderator.logIn("admin@demo.gigstream.dev", Stack.demoPassword()).open("/moderation");
            moderator.sees("Disputes");
            Page page = moderator.open("/moderation/orders/" + orderId).page();
            moderator.sees("It takes too long.");
            moderator.press("Decide the dispute");
            assertThat(page.locator(".summary")).isFocused();
            page.locator("[name=outcome][value=SPLIT]").check();
            page.getByLabel("The buyer gets back").fill("500");
            page.locator("textarea").fill("Half of it was the buyer's delay.");
            moderator.press("Decide the dispute");

            assertThat(page.locator("#ruled")).containsText("Half of it was the buyer's delay.");
            assertThat(ben.page().locator("main")).containsText("The money is split.");
            var settled = buyer.client().get("/api/v1/orders/" + orderId).json();
            assertThat(settled.at("/settlement/toBuyer/amountMinor").asLong()).isEqualTo(50_000);
            moderator.sawNoError();
            ben.sawNoError();
        }
    }

    private static Locator texts(Visitor visitor) {
        return visitor.page().locator(".bubble .text");
    }

    private static void say(Person person, String conversation, String words) {
        person.client()
                .post(
                        Conversations.messagesOf(conversation),
                        Map.of("clientMessageId", UUID.randomUUID(), "text", words))
                .expect(201);
    }

    private static void write(Visitor visitor, String words) {
        Locator field = visitor.page().locator("#chat-text");
        field.fill(words);
        field.press("Enter");
    }
}
