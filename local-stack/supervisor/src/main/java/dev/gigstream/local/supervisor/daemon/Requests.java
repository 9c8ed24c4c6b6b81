package dev.gigstream.local.supervisor.daemon;

import dev.gigstream.local.supervisor.supervision.Wish;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;

/** Wishes for the running supervisor, one file each: {@code <wish>@<process>}. The file goes when the wish is heard. */
public final class Requests {

    private final Path directory;

    public Requests(Path directory) {
        this.directory = directory;
    }

    public Path leave(Wish wish, String process) throws IOException {
        Files.createDirectories(directory);
        Path request = directory.resolve(wish.name().toLowerCase(Locale.ROOT) + "@" + process);
        Files.writeString(request, "");
        return request;
    }

    void hear(Listener listener) throws IOException {
        try (Stream<Path> requests = Files.list(directory)) {
            for (Path request : requests.toList()) {
                String[] words = request.getFileName().toString().split("@", 2);
                listener.hear(Wish.valueOf(words[0].toUpperCase(Locale.ROOT)), words[1]);
                Files.deleteIfExists(request);
            }
        }
    }

    @FunctionalInterface
    interface Listener {
        void hear(Wish wish, String process);
    }
}
