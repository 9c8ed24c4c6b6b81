package dev.gigstream.events;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;
import org.apache.avro.SchemaCompatibility.SchemaCompatibilityType;
import org.apache.avro.SchemaFormatter;

/** The schemas under {@code released/}: what every reader and writer out there may hold. */
final class ReleasedSchemas {
    private static final Path RELEASED = Path.of("released");

    private ReleasedSchemas() {}

    /** All releases of a record, oldest first; empty before its first release. */
    static List<Schema> of(Schema current) {
        var folder = RELEASED.resolve(current.getFullName());
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.sorted(Comparator.comparingInt(ReleasedSchemas::number))
                    .map(ReleasedSchemas::parse)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes a schema as the next release of its record, unless the last one is the same. */
    static void release(Schema current) {
        var releases = of(current);
        if (!releases.isEmpty() && releases.getLast().equals(current)) {
            return;
        }
        var file = RELEASED.resolve(current.getFullName()).resolve(releases.size() + 1 + ".avsc");
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, SchemaFormatter.getInstance("json/pretty").format(current) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }

    /** Whether each of the two reads what the other has written. */
    static boolean fullyCompatible(Schema one, Schema other) {
        return reads(one, other) && reads(other, one);
    }

    private static boolean reads(Schema reader, Schema writer) {
        return SchemaCompatibility.checkReaderWriterCompatibility(reader, writer)
                        .getType()
                == SchemaCompatibilityType.COMPATIBLE;
    }

    private static int number(Path file) {
        return Integer.parseInt(file.getFileName().toString().replace(".avsc", ""));
    }

    private static Schema parse(Path file) {
        try {
            return new Schema.Parser().parse(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }
}
