package dev.gigstream.data.export;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.json.JsonMapper;

/**
 * How far an export is.
 *
 * @param topicId which topic it is of, because a name can be given again
 * @param next by partition, the offset of the first record that is in no finished file
 */
record ExportState(String topic, String topicId, Format format, Map<Integer, Long> next) {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String FILE = "export-state.json";

    static Optional<ExportState> in(Path directory) throws IOException {
        Path file = directory.resolve(FILE);
        return Files.exists(file)
                ? Optional.of(JSON.readValue(Files.readString(file), ExportState.class))
                : Optional.empty();
    }

    ExportState with(int partition, long offset) {
        Map<Integer, Long> moved = new TreeMap<>(next);
        moved.put(partition, offset);
        return new ExportState(topic, topicId, format, moved);
    }

    /** Either the old state or the new one is there, whatever happens meanwhile. */
    void saveIn(Path directory) throws IOException {
        Path writing = directory.resolve(FILE + PartFiles.WRITING);
        Files.writeString(writing, JSON.writeValueAsString(this));
        PartFiles.force(writing);
        Files.move(
                writing, directory.resolve(FILE), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        try (FileChannel folder = FileChannel.open(directory, StandardOpenOption.READ)) {
            folder.force(true);
        }
    }
}
