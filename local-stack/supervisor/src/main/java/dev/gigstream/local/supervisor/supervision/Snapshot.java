package dev.gigstream.local.supervisor.supervision;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The supervisor's knowledge as a file of tab-separated lines, which other commands read while it runs or after it died. */
public record Snapshot(Instant at, List<Status> processes) {

    public void write(Path file) throws IOException {
        Path draft = file.resolveSibling(file.getFileName() + ".draft");
        Files.writeString(
                draft, at + "\n" + processes.stream().map(Snapshot::line).collect(Collectors.joining()));
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    public static Optional<Snapshot> read(Path file) throws IOException {
        try {
            List<String> lines = Files.readAllLines(file);
            return Optional.of(new Snapshot(
                    Instant.parse(lines.getFirst()),
                    lines.stream().skip(1).map(Snapshot::status).toList()));
        } catch (NoSuchFileException neverStarted) {
            return Optional.empty();
        }
    }

    private static String line(Status status) {
        return String.join(
                        "\t",
                        status.name(),
                        Integer.toString(status.wave()),
                        Boolean.toString(status.task()),
                        status.state().name(),
                        Long.toString(status.pid()),
                        Integer.toString(status.port()),
                        Integer.toString(status.failures()),
                        status.since().toString(),
                        status.detail().replace("\t", "  ").replace("\n", "\u2028"))
                + "\n";
    }

    private static Status status(String line) {
        String[] cells = line.split("\t", -1);
        return new Status(
                cells[0],
                Integer.parseInt(cells[1]),
                Boolean.parseBoolean(cells[2]),
                State.valueOf(cells[3]),
                Long.parseLong(cells[4]),
                Integer.parseInt(cells[5]),
                Integer.parseInt(cells[6]),
                Instant.parse(cells[7]),
                cells[8].replace("\u2028", "\n"));
    }
}
