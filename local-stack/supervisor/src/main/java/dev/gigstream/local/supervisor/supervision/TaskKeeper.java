package dev.gigstream.local.supervisor.supervision;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Brings one task to completion, with a bounded number of attempts. */
final class TaskKeeper implements Keeper {

    private static final int ATTEMPTS = 5;

    private final Unit.Task task;
    private final Board board;
    private final Semaphore slots;
    private final Journal journal;
    private final BackOff backOff;
    private final CountDownLatch never = new CountDownLatch(1);

    TaskKeeper(Unit.Task task, Board board, Semaphore slots, Journal journal, BackOff backOff) {
        this.task = task;
        this.board = board;
        this.slots = slots;
        this.journal = journal;
        this.backOff = backOff;
    }

    @Override
    public void run() {
        try {
            board.awaitReady(task.needs());
            while (!succeeds() && backOff.failures() < ATTEMPTS) {
                never.await(backOff.delay().toMillis(), TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException stopped) {
            board.set(task.name(), State.STOPPED, 0, "");
        }
    }

    @Override
    public void wish(Wish wish) {
        journal.say(task.name(), "is a task: it runs once in each start of the stack");
    }

    private boolean succeeds() throws InterruptedException {
        slots.acquire();
        try {
            board.set(task.name(), State.STARTING, 0, "");
            task.work().run(what -> board.set(task.name(), State.STARTING, 0, what));
            board.set(task.name(), State.DONE, 0, "");
            return true;
        } catch (IOException | RuntimeException e) {
            backOff.failed();
            String why = e instanceof RuntimeException ? e.toString() : e.getMessage();
            journal.say(task.name(), "failed: " + why);
            board.failed(task.name(), backOff.failures(), why);
            return false;
        } finally {
            slots.release();
        }
    }
}
