package dev.gigstream.data.export;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The files of an export; a name says the partition and the offset it begins with. */
record PartFiles(Path directory, Format format) {

    static final String WRITING = ".writing";
    private static final Pattern NAME = Pattern.compile("partition-(\\d+)-from-(\\d+)\\.(?:parquet|jsonl)");

    Path at(int partition, long offset) {
        return directory.resolve("partition-%05d-from-%020d.%s".formatted(partition, offset, format.extension()));
    }

    Path writing(Path part) {
        return part.resolveSibling(part.getFileName() + WRITING);
    }

    /** From then on the part counts, once the state says so too. */
    void complete(Path part) throws IOException {
        force(writing(part));
        Files.move(writing(part), part, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Removes what an export that was killed left behind: unfinished files, and finished ones the state does not know. */
    void forgetAllBeyond(ExportState state) throws IOException {
        for (Path file : files()) {
            String name = file.getFileName().toString();
            Matcher part = NAME.matcher(name);
            boolean unknown = part.matches()
                    && Long.parseLong(part.group(2)) >= state.next().getOrDefault(Integer.parseInt(part.group(1)), 0L);
            if (unknown || name.endsWith(WRITING)) {
                Files.delete(file);
            }
        }
    }

    static void force(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.toList();
        }
    }
}
