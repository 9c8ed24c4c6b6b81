package dev.gigstream.sockets;

import java.util.ArrayDeque;
import java.util.Queue;

/** Runs the events of one session in their order, one at a time, on virtual threads; a full lane takes no more. */
final class Lane {

    private static final int MOST_WAITING = 64;

    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private boolean running;

    /** Whether the task will run. It must not throw. */
    boolean offer(Runnable task) {
        synchronized (this) {
            if (waiting.size() >= MOST_WAITING) {
                return false;
            }
            waiting.add(task);
            if (running) {
                return true;
            }
            running = true;
        }
        Thread.ofVirtual().name("socket-event").start(this::drain);
        return true;
    }

    synchronized boolean isIdle() {
        return !running;
    }

    private void drain() {
        for (Runnable next = next(); next != null; next = next()) {
            next.run();
        }
    }

    private synchronized Runnable next() {
        Runnable next = waiting.poll();
        running = next != null;
        return next;
    }
}
