package dev.gigstream.local.razorpay.provider;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.Function;

/** The books and their journal: one step at a time, kept on disk before anybody hears of it. */
public final class Store implements Closeable {

    /** Lines over which a journal is worth rewriting, beyond those that its content needs. */
    private static final int SPARE_LINES = 100_000;

    private final Books books = new Books();
    private final Journal journal;
    private Consumer<Change> listener = _ -> {};
    private long neededLines;

    private Store(Path file) throws IOException {
        journal = Journal.open(file, books::apply);
    }

    public static Store open(Path directory) throws IOException {
        Store store = new Store(directory.resolve("journal.jsonl"));
        store.rewrite();
        return store;
    }

    /** Told of every change after it was kept; must not take long. */
    synchronized void listen(Consumer<Change> newListener) {
        listener = newListener;
    }

    public synchronized <T> T read(Function<Books, T> question) {
        return question.apply(books);
    }

    /** Decides on the books as they are, and keeps what was decided. A decision that throws changes nothing. */
    synchronized <T> T change(Function<Books, Step<T>> decision) {
        Step<T> step = decision.apply(books);
        if (!step.change().isEmpty()) {
            keep(step.change());
            listener.accept(step.change());
        }
        return step.result();
    }

    private void keep(Change change) {
        try {
            journal.append(change);
            books.apply(change);
            if (journal.lines() > 2 * neededLines + SPARE_LINES) {
                rewrite();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void rewrite() throws IOException {
        journal.rewrite(books.asChanges());
        neededLines = journal.lines();
    }

    @Override
    public synchronized void close() throws IOException {
        journal.close();
    }

    /** What a decision came to, and what it changes. */
    record Step<T>(T result, Change change) {
        static <T> Step<T> without(T result) {
            return new Step<>(result, Change.NONE);
        }
    }
}
