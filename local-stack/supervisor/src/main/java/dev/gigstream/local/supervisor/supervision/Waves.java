package dev.gigstream.local.supervisor.supervision;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The order of starts that follows from who needs whom: a unit's wave comes after the waves of all it needs. */
public final class Waves {

    private final Map<String, Unit> units;
    private final Map<String, Integer> waves = new HashMap<>();

    public Waves(Collection<? extends Unit> stack) {
        units = stack.stream().collect(Collectors.toMap(Unit::name, Function.identity()));
        stack.forEach(unit -> waveOf(unit, new HashSet<>()));
    }

    public int of(String name) {
        return waves.get(name);
    }

    /** Units of the last wave first, as they are stopped. */
    public List<Set<String>> lastFirst() {
        return waves.values().stream()
                .distinct()
                .sorted(Comparator.reverseOrder())
                .map(this::members)
                .toList();
    }

    private Set<String> members(int wave) {
        return waves.entrySet().stream()
                .filter(entry -> entry.getValue() == wave)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private int waveOf(Unit unit, Set<String> path) {
        Integer known = waves.get(unit.name());
        if (known != null) {
            return known;
        }
        if (!path.add(unit.name())) {
            throw new IllegalArgumentException(unit.name() + " needs itself by way of " + path);
        }
        int wave = 1;
        for (String needed : unit.needs()) {
            wave = Math.max(wave, 1 + waveOf(required(unit, needed), path));
        }
        path.remove(unit.name());
        waves.put(unit.name(), wave);
        return wave;
    }

    private Unit required(Unit by, String name) {
        Unit unit = units.get(name);
        if (unit == null) {
            throw new IllegalArgumentException(by.name() + " needs " + name + ", which is not in the stack");
        }
        return unit;
    }
}
