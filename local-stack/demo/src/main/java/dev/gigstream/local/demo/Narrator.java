package dev.gigstream.local.demo;

import java.io.PrintStream;

/** Tells the story on a terminal, in colour where there is one. */
final class Narrator {

    private static final String RESET = "\033[0m";
    private static final String BOLD = "\033[1m";
    private static final String GREEN = "\033[32m";
    private static final String CYAN = "\033[36m";
    private static final String DIM = "\033[2m";

    private final PrintStream out;
    private final boolean colourful;
    private int step;

    Narrator(PrintStream out, boolean colourful) {
        this.out = out;
        this.colourful = colourful;
    }

    void chapter(String title) {
        step = 0;
        out.println();
        out.println(in(BOLD, title));
        out.println(in(DIM, "─".repeat(title.length())));
    }

    void step(String what) {
        step++;
        out.println();
        out.println(in(GREEN, "%2d  ".formatted(step)) + what);
    }

    void fact(String what) {
        out.println("      " + what);
    }

    void event(String topic, String type, long version, String state) {
        String seen = "%-26s %-22s v%-3d %s".formatted(topic, type, version, state);
        out.println(in(CYAN, "    ⚡ " + seen));
    }

    void end(String what) {
        out.println();
        out.println(in(BOLD, what));
    }

    private String in(String style, String text) {
        return colourful ? style + text + RESET : text;
    }
}
