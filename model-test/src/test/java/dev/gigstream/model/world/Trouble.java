package dev.gigstream.model.world;

import java.util.function.Consumer;

/** Decides when something goes wrong, and what happens meanwhile. In calm weather nothing does. */
public final class Trouble {
    private static final int CRASH_ONE_IN = 150;
    private static final int RACE_ONE_IN = 8;

    private final Dice dice;
    private final History history;
    private Consumer<String> others = _ -> {};
    private boolean calm;
    private boolean meanwhile;

    public Trouble(Dice dice, History history) {
        this.dice = dice;
        this.history = history;
    }

    /** @param step what others do while somebody is in the middle of something with an order */
    public void whileActing(Consumer<String> step) {
        others = step;
    }

    public void calm(boolean now) {
        calm = now;
    }

    public boolean isCalm() {
        return calm;
    }

    public boolean strikes(Fault fault, int oneIn) {
        boolean struck = !calm && dice.oneIn(oneIn);
        if (struck) {
            history.note(fault);
        }
        return struck;
    }

    /** A place between two steps at which the process may end. */
    public void mayCrash(Fault where) {
        if (strikes(where, CRASH_ONE_IN)) {
            throw new Crash(where);
        }
    }

    /** A place at which somebody has read and not yet written. */
    public void mayRace(String orderId) {
        if (!meanwhile && strikes(Fault.RACE, RACE_ONE_IN)) {
            meanwhile = true;
            try {
                others.accept(orderId);
            } finally {
                meanwhile = false;
            }
        }
    }
}
