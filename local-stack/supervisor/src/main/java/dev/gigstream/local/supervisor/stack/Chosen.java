package dev.gigstream.local.supervisor.stack;

import dev.gigstream.local.supervisor.supervision.Unit;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Part of a stack that can run alone. */
record Chosen(List<Unit> all) {

    static Chosen of(List<Unit> all) {
        return new Chosen(all);
    }

    List<Unit> with(Collection<String> names) {
        Set<String> chosen = new HashSet<>();
        names.forEach(name -> choose(name, chosen));
        return all.stream().filter(unit -> chosen.contains(unit.name())).toList();
    }

    private void choose(String name, Set<String> chosen) {
        if (chosen.add(name)) {
            find(name).needs().forEach(needed -> choose(needed, chosen));
        }
    }

    private Unit find(String name) {
        return all.stream()
                .filter(unit -> unit.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no process '" + name + "'; there are "
                        + all.stream().map(Unit::name).collect(Collectors.joining(", ")) + "."));
    }
}
