package dev.gigstream.errorlog;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;

/**
 * A queue on disk that is never larger than it may be. It takes the first place below a directory that no other process
 * holds, with what a process that was killed left there; nothing is forgotten before it was {@link #taken}. Thread-safe.
 */
final class Spool implements AutoCloseable {
    private static final int MOST_PLACES = 64;
    private static final int SEGMENTS = 8;
    private static final String SUFFIX = ".spool";

    private final Path place;
    private final FileChannel guard;
    private final long mostBytes;
    private final byte[] heading;
    private final Deque<Segment> segments = new ArrayDeque<>();
    private long number;

    private Spool(Path place, FileChannel guard, long mostBytes, byte[] heading) {
        this.place = place;
        this.guard = guard;
        this.mostBytes = mostBytes;
        this.heading = heading;
    }

    /** @param heading how entries of this process are to be read; those that others left have their own */
    static Spool open(Path directory, long mostBytes, byte[] heading) throws IOException {
        for (int place = 0; place < MOST_PLACES; place++) {
            Path own = Files.createDirectories(directory.resolve(Integer.toString(place)));
            FileChannel guard =
                    FileChannel.open(own.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (holds(guard)) {
                Spool spool = new Spool(own, guard, mostBytes, heading);
                spool.find();
                return spool;
            }
            guard.close();
        }
        throw new IOException("Every place in " + directory + " is held by another process");
    }

    /** Keeps an entry; false when there is no room. */
    synchronized boolean append(byte[] entry) throws IOException {
        if (bytes() + Segment.sizeOf(entry) > mostBytes) {
            return false;
        }
        Segment last = segments.peekLast();
        if (last == null || last.size() + Segment.sizeOf(entry) > mostBytes / SEGMENTS) {
            last = Segment.create(file(number++), heading);
            segments.addLast(last);
        }
        last.append(entry);
        return true;
    }

    /** The oldest entries, the same ones again until they are {@link #taken}; none when everything was. */
    synchronized Batch first(int most) throws IOException {
        while (!segments.isEmpty()) {
            Segment oldest = segments.getFirst();
            List<byte[]> entries = oldest.next(most);
            if (!entries.isEmpty()) {
                return new Batch(oldest.heading(), entries);
            }
            segments.removeFirst().delete();
        }
        return Batch.NONE;
    }

    /** Forgets the oldest entries. */
    synchronized void taken(Batch batch) {
        if (!segments.isEmpty()) {
            segments.getFirst().taken(batch.entries());
        }
    }

    synchronized long bytes() {
        return segments.stream().mapToLong(Segment::size).sum();
    }

    @Override
    public synchronized void close() throws IOException {
        for (Segment segment : segments) {
            segment.close();
        }
        segments.clear();
        guard.close();
    }

    private void find() throws IOException {
        try (Stream<Path> files = Files.list(place)) {
            List<Long> numbers = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(SUFFIX))
                    .map(name -> Long.valueOf(name.substring(0, name.length() - SUFFIX.length())))
                    .sorted()
                    .toList();
            for (Long found : numbers) {
                segments.addLast(Segment.found(file(found)));
                number = found + 1;
            }
        }
        if (!segments.isEmpty()) {
            // What this process writes goes behind, so that an entry torn by a kill never hides a whole one.
            segments.addLast(Segment.create(file(number++), heading));
        }
    }

    private Path file(long segment) {
        return place.resolve(segment + SUFFIX);
    }

    private static boolean holds(FileChannel guard) throws IOException {
        try {
            FileLock lock = guard.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            // Another application in this very process.
            return false;
        }
    }

    /** Entries that were written by one version of the program. */
    record Batch(byte[] heading, List<byte[]> entries) {
        static final Batch NONE = new Batch(new byte[0], List.of());

        boolean isEmpty() {
            return entries.isEmpty();
        }
    }
}
