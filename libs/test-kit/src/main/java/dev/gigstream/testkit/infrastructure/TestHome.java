package dev.gigstream.testkit.infrastructure;

import dev.gigstream.local.process.FileTree;
import dev.gigstream.local.process.ProcessLauncher;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.stream.IntStream;

/** An empty home of this JVM alone; what an earlier, killed JVM left running there is ended first. */
record TestHome(Path directory, FileChannel lock) implements AutoCloseable {
    private static final int MOST_AT_ONCE = 16;

    static TestHome claimedBelow(Path homes) {
        return IntStream.rangeClosed(1, MOST_AT_ONCE)
                .mapToObj(number -> claimed(homes.resolve(Integer.toString(number))))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("All homes below " + homes + " are in use."));
    }

    private static Optional<TestHome> claimed(Path directory) {
        try {
            Files.createDirectories(directory);
            FileChannel channel =
                    FileChannel.open(directory.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock();
            if (lock == null) {
                channel.close();
                return Optional.empty();
            }
            var home = new TestHome(directory, channel);
            home.empty();
            return Optional.of(home);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void empty() throws IOException {
        new ProcessLauncher(directory).endLeftovers();
        for (String part : new String[] {"data", "config", "logs", "tmp"}) {
            FileTree.delete(directory.resolve(part));
        }
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
