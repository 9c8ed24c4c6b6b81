package dev.gigstream.local.parts;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Children that outlive a killed server for a moment and still hold its data. */
final class Orphans {
    private static final Duration LIMIT = Duration.ofSeconds(30);

    private Orphans() {}

    /** Waits until no process works in this directory any more. */
    static void await(Path directory) throws IOException {
        for (ProcessHandle orphan : workingIn(directory)) {
            await(orphan, directory);
        }
    }

    private static List<ProcessHandle> workingIn(Path directory) {
        return ProcessHandle.allProcesses()
                .filter(process -> worksIn(process, directory))
                .toList();
    }

    private static boolean worksIn(ProcessHandle process, Path directory) {
        try {
            Path work = Files.readSymbolicLink(Path.of("/proc", Long.toString(process.pid()), "cwd"));
            return work.equals(directory);
        } catch (IOException endedOrForeign) {
            return false;
        }
    }

    private static void await(ProcessHandle orphan, Path directory) throws IOException {
        try {
            orphan.onExit().get(LIMIT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException stillThere) {
            throw new IOException("Process " + orphan.pid() + " still uses " + directory + ".", stillThere);
        } catch (ExecutionException e) {
            throw new IOException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        }
    }
}
