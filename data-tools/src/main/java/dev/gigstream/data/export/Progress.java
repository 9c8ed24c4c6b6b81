package dev.gigstream.data.export;

import java.io.PrintStream;

/** A bar on a terminal, and a line for every tenth elsewhere. */
final class Progress {

    private static final int WIDTH = 30;

    private final PrintStream out;
    private final boolean terminal;
    private long total;
    private long done;
    private int shown = -1;

    Progress(PrintStream out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    void begin(long offsets) {
        total = offsets;
        show();
    }

    void forward(long offsets) {
        done += offsets;
        show();
    }

    void say(String what) {
        out.println((terminal ? "\r" : "") + what);
        shown = -1;
    }

    void end() {
        if (terminal) {
            out.println();
        }
    }

    private void show() {
        int percent = total == 0 ? 100 : (int) (done * 100 / total);
        int step = terminal ? percent : percent / 10 * 10;
        if (step == shown) {
            return;
        }
        shown = step;
        if (terminal) {
            int full = percent * WIDTH / 100;
            out.printf("\r[%s%s] %3d %%  %,d of %,d", "#".repeat(full), " ".repeat(WIDTH - full), percent, done, total);
            out.flush();
        } else {
            out.printf("%3d %%  %,d of %,d%n", step, done, total);
        }
    }
}
