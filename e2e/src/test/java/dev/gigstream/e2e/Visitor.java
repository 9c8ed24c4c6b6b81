package dev.gigstream.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;

/** Somebody at a browser. What the page or the console calls an error is kept, and has to be nothing in the end. */
final class Visitor implements AutoCloseable {
    private static final double PATIENCE = 60_000;
    private static final int MOST_TABS = 150;

    private final BrowserContext context;
    private final Page page;
    private final List<String> errors = new ArrayList<>();

    Visitor(BrowserContext context) {
        this.context = context;
        context.setDefaultTimeout(PATIENCE);
        page = context.newPage();
        page.onPageError(errors::add);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                errors.add(message.text() + " at " + message.location());
            }
        });
    }

    Page page() {
        return page;
    }

    Visitor open(String path) {
        page.navigate(path);
        return this;
    }

    Visitor signUp(String name, String email, String role) {
        open("/sign-up");
        page.locator("[name=role][value=" + role + "]").check();
        page.getByLabel("Your name").fill(name);
        page.getByLabel("E-mail address").fill(email);
        page.getByLabel("Password").fill(People.PASSWORD);
        press("Create the account");
        page.waitForURL(url -> !url.endsWith("/sign-up"));
        return this;
    }

    Visitor logIn(String email, String password) {
        open("/login");
        page.getByLabel("E-mail address").fill(email);
        page.getByLabel("Password").fill(password);
        press("Log in");
        page.waitForURL(url -> !url.contains("/login"));
        return this;
    }

    /** The button of that name in what is open: a dialog when there is one, else the page itself. */
    void press(String name) {
        Locator dialog = page.locator("dialog[open]");
        Locator place = dialog.count() > 0 ? dialog : page.locator("main");
        place.getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(name).setExact(true))
                .first()
                .click();
    }

    void follow(String name) {
        page.locator("main")
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(name))
                .first()
                .click();
    }

    void sees(String text) {
        assertThat(page.locator("main").getByText(text).first()).isVisible(patiently());
    }

    /** With the Tab key alone, as somebody without a mouse gets there. */
    void tabTo(Locator target) {
        target.waitFor();
        for (int i = 0; i < MOST_TABS; i++) {
            if ((Boolean) target.evaluate("element => element === document.activeElement")) {
                return;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError(target + " is not reached with the keyboard");
    }

    void findsNothingInaccessible(String where) {
        var found = new AxeBuilder(page).analyze().getViolations();
        assertThat(found.stream()
                        .map(rule -> rule.getId() + ": " + rule.getNodes())
                        .toList())
                .as("axe on " + where)
                .isEmpty();
        Pictures.take(page, where);
    }

    void needsNoSidewaysScroll(String where) {
        var sticksOut = page.evaluate("""
                () => document.documentElement.scrollWidth <= innerWidth ? [] : [...document.querySelectorAll('body *')]
                  .filter(element => element.getBoundingClientRect().right > innerWidth)
                  .map(element => `${element.localName}.${element.className} ${element.textContent.slice(0, 40)}`)""");
        assertThat((List<?>) sticksOut).as("what is wider than %s", where).isEmpty();
    }

    void sawNoError() {
        assertThat(errors).isEmpty();
    }

    /** The browser tells of every request that a missing network ends; nothing else is allowed. */
    void sawNoErrorButTheMissingNetwork() {
        assertThat(errors).allMatch(error -> error.contains("net::ERR_INTERNET_DISCONNECTED"));
    }

    private static com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions patiently() {
        return new com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions().setTimeout(PATIENCE);
    }

    @Override
    public void close() {
        context.close();
    }
}
