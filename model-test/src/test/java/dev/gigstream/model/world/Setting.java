package dev.gigstream.model.world;

import dev.gigstream.testkit.MutableClock;

/** What everybody in one run shares. */
public record Setting(MutableClock clock, Dice dice, Trouble trouble, History history, Tally tally) {
    public static Setting of(long seed) {
        var tally = new Tally();
        var history = new History(tally);
        var dice = new Dice(seed);
        return new Setting(MutableClock.atNoon(), dice, new Trouble(dice, history), history, tally);
    }
}
