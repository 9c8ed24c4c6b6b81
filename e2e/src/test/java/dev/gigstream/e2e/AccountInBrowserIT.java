package dev.gigstream.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** From the sign-up to a new password, with what the mails say. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(ChromiumCondition.class)
class AccountInBrowserIT {
    private static final String NEW_PASSWORD = "a boat beneath the bridge";

    private Browser browser;

    @BeforeAll
    void aBrowserAndAStackAreThere() {
        Stack.awaitUp();
        browser = new Browser();
    }

    @AfterAll
    void closeIt() {
        browser.close();
    }

    @Test
    void anAddressIsProvenAndAForgottenPasswordReplaced() {
        var email = "e2e-" + UUID.randomUUID() + "@example.org";
        try (Visitor chen = browser.visitor()) {
            chen.signUp("Chen Wei", email, "BUYER");
            chen.open("/verify-email?token=" + People.tokenMailedTo(email, "verify"));
            chen.sees("Your address is confirmed");
            assertThat(chen.page()).hasURL(java.util.regex.Pattern.compile("/verify-email$"));

            chen.open("/forgot-password").page().getByLabel("E-mail address").fill(email);
            chen.press("Send me a link");
            chen.sees("Look into your mail");
            chen.open("/reset-password?token=" + People.tokenMailedTo(email, "password"))
                    .page()
                    .getByLabel("New password")
                    .fill(NEW_PASSWORD);
            chen.press("Save the new password");
            chen.page().waitForURL("**/login");
            chen.logIn(email, NEW_PASSWORD);

            assertThat(chen.page().locator("html")).hasAttribute("data-viewer", "buyer");
            chen.sawNoError();
        }
    }

    @Test
    void whoHasToLogInComesBackToWhereHeWas() {
        var dana = People.newBuyer("Dana Levi");
        try (Visitor visitor = browser.visitor()) {
            visitor.open("/orders?group=completed");
            visitor.page().waitForURL("**/login?next=*");
            visitor.page().getByLabel("E-mail address").fill(dana.email());
            visitor.page().getByLabel("Password").fill(People.PASSWORD);
            visitor.press("Log in");

            visitor.page().waitForURL("**/orders?group=completed");
            visitor.sees("Nothing completed yet");
            visitor.sawNoError();
        }
    }

    @Test
    void aWrongFormSaysWhatIsWrongAtTheFieldAndInASummaryThatHasTheFocus() {
        try (Visitor visitor = browser.visitor()) {
            Page page = visitor.open("/sign-up").page();
            page.getByLabel("E-mail address").fill("nobody");
            visitor.press("Create the account");

            assertThat(page.locator(".summary")).isFocused();
            assertThat(page.locator(".summary li")).hasCount(3);
            assertThat(page.getByLabel("E-mail address")).hasAttribute("aria-invalid", "true");
            assertThat(page.getByLabel("E-mail address")).hasValue("nobody");
            page.locator(".summary a").last().click();
            assertThat(page.getByLabel("Password")).isFocused();
            visitor.sawNoError();
        }
    }
}
