package dev.gigstream.edge.backend;

import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** The instances of a service. Requests go round those that are ready; when none is, one that is not is better than nothing. */
final class Instances {
    private final List<Instance> all;
    private final AtomicInteger turn = new AtomicInteger();

    Instances(List<Instance> all) {
        if (all.isEmpty()) {
            throw new IllegalArgumentException("A service without an instance");
        }
        this.all = List.copyOf(all);
    }

    List<Instance> all() {
        return all;
    }

    boolean areSeveral() {
        return all.size() > 1;
    }

    Instance next() {
        return areSeveral() ? nextBut(null) : all.getFirst();
    }

    /** Another one where there is another one. */
    Instance nextBut(Instance tried) {
        int from = Math.floorMod(turn.getAndIncrement(), all.size());
        Instance last = null;
        for (int i = 0; i < all.size(); i++) {
            Instance candidate = all.get((from + i) % all.size());
            if (candidate == tried) {
                continue;
            }
            if (candidate.isReady()) {
                return candidate;
            }
            last = candidate;
        }
        return last == null ? all.getFirst() : last;
    }

    /** The same one for the same caller at every gateway, as long as it is ready. */
    Instance of(String caller) {
        return all.stream()
                .filter(Instance::isReady)
                .max(Comparator.comparingInt(instance -> mixed(instance.address() + caller)))
                .orElse(all.getFirst());
    }

    /** The finish of MurmurHash3: texts that differ little must not be ordered alike. */
    private static int mixed(String text) {
        int hash = text.hashCode();
        hash = (hash ^ hash >>> 16) * 0x85EBCA6B;
        hash = (hash ^ hash >>> 13) * 0xC2B2AE35;
        return hash ^ hash >>> 16;
    }
}
