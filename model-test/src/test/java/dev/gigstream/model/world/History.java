package dev.gigstream.model.world;

import java.util.ArrayDeque;
import java.util.Deque;

/** What was done, in words: the last steps to read, all of them as one number to compare. */
public final class History {
    private static final int KEPT = 40;

    private final Deque<StringBuilder> last = new ArrayDeque<>();
    private final Tally tally;
    private long steps;
    private long fingerprint;

    public History(Tally tally) {
        this.tally = tally;
    }

    public void begin(String step) {
        if (!last.isEmpty()) {
            fingerprint = 31 * fingerprint + last.getLast().toString().hashCode();
        }
        if (last.size() == KEPT) {
            last.removeFirst();
        }
        last.addLast(new StringBuilder().append(steps).append(' ').append(step));
        steps++;
        tally.add(step);
    }

    public void note(Fault fault) {
        tally.add(fault);
        note(fault.name());
    }

    public void note(String detail) {
        if (!last.isEmpty()) {
            last.getLast().append(" · ").append(detail);
        }
    }

    public long steps() {
        return steps;
    }

    public long fingerprint() {
        return fingerprint;
    }

    @Override
    public String toString() {
        return String.join("\n", last);
    }
}
