package dev.gigstream.e2e;

import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.Map;

/** One Chromium for a test class; everybody in it has a window of his own that shares nothing with the others. */
final class Browser implements AutoCloseable {
    private final Playwright playwright;
    private final com.microsoft.playwright.Browser chromium;

    Browser() {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        chromium = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(ChromiumCondition.chromium().orElseThrow())
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
    }

    Visitor visitor() {
        return visitor(1280, ColorScheme.LIGHT);
    }

    Visitor visitor(int width, ColorScheme scheme) {
        return new Visitor(chromium.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setBaseURL(Stack.gateway().toString())
                .setViewportSize(width, 900)
                .setColorScheme(scheme)
                .setLocale("en-IN")));
    }

    @Override
    public void close() {
        chromium.close();
        playwright.close();
    }
}
