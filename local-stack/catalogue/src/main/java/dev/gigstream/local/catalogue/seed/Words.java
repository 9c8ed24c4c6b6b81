package dev.gigstream.local.catalogue.seed;

import dev.gigstream.local.catalogue.seed.Vocabulary.Trade;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;

/** Puts a trade's words together: one choice of words per gig, used in its title, text and tags alike. */
final class Words {

    private static final int PATTERNS = 8;
    private static final int LONGEST_TAG = 40;

    private final Trade trade;
    private final Random random;
    private final String thing;
    private final String otherThing;
    private final String style;
    private final String otherStyle;
    private final String subject;
    private final String tool;
    private final String otherTool;

    Words(Trade trade, Random random) {
        this.trade = trade;
        this.random = random;
        List<String> things = two(trade.things());
        List<String> styles = two(trade.styles());
        this.thing = things.getFirst();
        this.otherThing = things.getLast();
        this.style = styles.getFirst();
        this.otherStyle = styles.getLast();
        this.subject = one(trade.subjects());
        List<String> tools = two(trade.tools());
        this.tool = tools.getFirst();
        this.otherTool = tools.getLast();
    }

    String thing() {
        return thing;
    }

    String title(int days) {
        return capital(
                switch (random.nextInt(PATTERNS)) {
                    case 0 -> "%s %s for %s".formatted(style, thing, subject);
                    case 1 -> "I will %s your %s %s".formatted(trade.act(), style, thing);
                    case 2 -> "%s for %s, %s and delivered in %d days".formatted(thing, subject, style, days + 1);
                    case 3 -> "%s %s with %s".formatted(style, thing, tool);
                    case 4 -> "%s and %s for %s".formatted(thing, otherThing, subject);
                    case 5 -> "I will %s your %s, %s and %s".formatted(trade.act(), thing, style, otherStyle);
                    case 6 -> "%s, %s %s for %s".formatted(style, otherStyle, thing, subject);
                    default -> "%s in %s for %s".formatted(thing, tool, subject);
                });
    }

    String description(int years) {
        List<String> points = new ArrayList<>(trade.points());
        Collections.shuffle(points, random);
        return String.join(" ", opening(years), points.get(0), points.get(1), middle(), points.get(2), closing());
    }

    List<String> tags() {
        return Stream.of(thing, otherThing, style + " " + thing, tool, subject)
                .map(tag -> tag.toLowerCase(Locale.ROOT))
                .filter(tag -> tag.length() <= LONGEST_TAG)
                .distinct()
                .limit(3 + random.nextInt(3))
                .toList();
    }

    String skill() {
        return tool;
    }

    private String opening(int years) {
        return switch (random.nextInt(5)) {
            case 0 ->
                "Looking for %s %s for %s? I have done nothing else for %d years."
                        .formatted(style, thing, subject, years);
            case 1 -> capital("%s for %s is my daily work, %s but never careless.".formatted(thing, subject, style));
            case 2 -> capital("%s people remember, with a soft spot for %s.".formatted(thing, subject));
            case 3 ->
                "After %d years with %s I know what %s are asked for and what they leave out."
                        .formatted(years, tool, subject);
            default ->
                "This offer is about one thing: %s, %s and %s, without long meetings."
                        .formatted(thing, style, otherStyle);
        };
    }

    private String middle() {
        return switch (random.nextInt(4)) {
            case 0 -> "I use %s, and %s if the job asks for it.".formatted(tool, otherTool);
            case 1 -> capital("%s is possible in the same order.".formatted(otherThing));
            case 2 -> "Tell me a little about your plans and I propose what fits.";
            default -> "Work for %s is welcome as well.".formatted(one(trade.subjects()));
        };
    }

    private String closing() {
        return switch (random.nextInt(5)) {
            case 0 -> "Write to me before you order if anything is unclear.";
            case 1 -> "Changes within the package are part of the price.";
            case 2 -> "You get an answer on the same day.";
            case 3 -> "Long co-operations get a better price.";
            default -> "Samples are in my portfolio.";
        };
    }

    private List<String> two(List<String> words) {
        int first = random.nextInt(words.size());
        int second = (first + 1 + random.nextInt(words.size() - 1)) % words.size();
        return List.of(words.get(first), words.get(second));
    }

    private String one(List<String> words) {
        return words.get(random.nextInt(words.size()));
    }

    static String capital(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
