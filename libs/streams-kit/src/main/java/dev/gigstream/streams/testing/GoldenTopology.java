package dev.gigstream.streams.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.kafka.streams.Topology;

/**
 * Compares a topology with the description kept beside its test. A changed name orphans a store or an internal topic of
 * every running application, so it must show in a review. Run with {@code -Dgolden.update=true} to accept a change.
 */
public final class GoldenTopology {
    private static final Pattern STORES = Pattern.compile("(?<=\\(stores: \\[)[^]]+");

    private GoldenTopology() {}

    /** @throws AssertionError when the description differs or there is none yet */
    public static void assertMatches(Topology topology, Path golden) {
        String actual = described(topology);
        try {
            if (Boolean.getBoolean("golden.update")) {
                Files.createDirectories(golden.getParent());
                Files.writeString(golden, actual);
            }
            String expected = Files.exists(golden) ? Files.readString(golden) : "";
            if (!actual.equals(expected)) {
                throw new AssertionError("The topology is not the one in " + golden + " but:\n" + actual);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The stores of a processor are a set, whose order is another one in each process. */
    private static String described(Topology topology) {
        String description =
                topology.describe().toString().replaceAll("\\R", "\n").strip() + "\n";
        return STORES.matcher(description)
                .replaceAll(stores ->
                        Arrays.stream(stores.group().split(", ")).sorted().collect(Collectors.joining(", ")));
    }
}
