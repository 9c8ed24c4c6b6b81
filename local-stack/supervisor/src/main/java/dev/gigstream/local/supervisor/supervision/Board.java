package dev.gigstream.local.supervisor.supervision;

import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** What every keeper says of its process, in one place: who waits for others waits here. */
final class Board {

    private final Clock clock;
    private final Consumer<Snapshot> onChange;
    private final Map<String, Status> statuses = new LinkedHashMap<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();

    Board(Collection<? extends Unit> stack, Waves waves, Clock clock, Consumer<Snapshot> onChange) {
        this.clock = clock;
        this.onChange = onChange;
        stack.forEach(unit -> statuses.put(unit.name(), Status.waiting(unit, waves.of(unit.name()), clock.instant())));
    }

    void set(String name, State state, long pid, String detail) {
        change(name, status -> status.now(state, pid, detail, clock.instant()));
    }

    void failed(String name, int soFar, String why) {
        change(name, status -> status.now(State.DOWN, 0, why, clock.instant()).failed(soFar));
    }

    Status of(String name) {
        lock.lock();
        try {
            return statuses.get(name);
        } finally {
            lock.unlock();
        }
    }

    void awaitReady(Collection<String> names) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (!names.stream().allMatch(name -> statuses.get(name).state().satisfiesNeeds())) {
                changed.await();
            }
        } finally {
            lock.unlock();
        }
    }

    /** Says the same once more, so that readers see that somebody still watches. */
    void repeat() {
        lock.lock();
        try {
            tell();
        } finally {
            lock.unlock();
        }
    }

    private void change(String name, UnaryOperator<Status> to) {
        lock.lock();
        try {
            statuses.computeIfPresent(name, (_, status) -> to.apply(status));
            changed.signalAll();
            tell();
        } finally {
            lock.unlock();
        }
    }

    private void tell() {
        onChange.accept(new Snapshot(clock.instant(), List.copyOf(statuses.values())));
    }
}
