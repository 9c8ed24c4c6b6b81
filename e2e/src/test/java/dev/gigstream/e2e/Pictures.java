package dev.gigstream.e2e;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ScreenshotAnimations;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Pictures of what the tests look at, for somebody to look at: in each width and theme, and only where they are asked for. */
final class Pictures {
    private static final String FOLDER = System.getProperty("gigstream.pictures", "");
    private static final List<Integer> WIDTHS = List.of(390, 768, 1280);

    private Pictures() {}

    static void take(Page page, String where) {
        if (FOLDER.isEmpty()) {
            return;
        }
        var size = page.viewportSize();
        var dark = (Boolean) page.evaluate("() => matchMedia('(prefers-color-scheme: dark)').matches");
        for (var width : WIDTHS) {
            for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                page.setViewportSize(width, size.height);
                page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
                page.screenshot(new Page.ScreenshotOptions()
                        .setPath(Path.of(FOLDER, nameOf(where) + "-" + width + "-" + nameOf(scheme.name()) + ".png"))
                        .setFullPage(true)
                        .setAnimations(ScreenshotAnimations.DISABLED));
            }
        }
        page.setViewportSize(size.width, size.height);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(dark ? ColorScheme.DARK : ColorScheme.LIGHT));
    }

    private static String nameOf(String words) {
        return words.toLowerCase(Locale.ROOT)
                .replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "id")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
    }
}
