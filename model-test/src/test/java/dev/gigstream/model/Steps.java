package dev.gigstream.model;

import dev.gigstream.model.world.Dice;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What may happen next, some things more often than others. */
final class Steps {
    private final List<Step> all = new ArrayList<>();

    /** Something that happens, in words and in deed. */
    record Step(String name, Runnable action) {}

    Steps with(int weight, String name, Runnable action) {
        all.addAll(Collections.nCopies(weight, new Step(name, action)));
        return this;
    }

    Step any(Dice dice) {
        return dice.any(all);
    }
}
