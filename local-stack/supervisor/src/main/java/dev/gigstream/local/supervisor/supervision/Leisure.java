package dev.gigstream.local.supervisor.supervision;

import java.io.IOException;
import java.util.List;

/** Does what makes the next start quicker, one unit after the other, as soon as the whole stack is up. */
final class Leisure implements Runnable {

    private final List<Unit> stack;
    private final Board board;
    private final Journal journal;

    Leisure(List<Unit> stack, Board board, Journal journal) {
        this.stack = stack;
        this.board = board;
        this.journal = journal;
    }

    @Override
    public void run() {
        try {
            board.awaitReady(stack.stream().map(Unit::name).toList());
            for (Unit unit : stack) {
                if (unit instanceof Unit.Server server) {
                    improve(server);
                }
            }
        } catch (InterruptedException stopped) {
            journal.say("supervisor", "leaves the rest of the start caches to the next start");
        }
    }

    /** A failure costs only speed, so it is told and the next one has its turn. */
    private void improve(Unit.Server server) throws InterruptedException {
        try {
            server.preparation().atLeisure(what -> journal.say(server.name(), what));
        } catch (IOException | RuntimeException e) {
            journal.say(server.name(), "will not start quicker next time: " + e);
        }
    }
}
