package dev.gigstream.local.parts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The servers' archives as the build of this module copied them beside its classes, so that nothing is downloaded at
 * run time. Looked for at the system property {@code gigstream.artifacts}, beside this class, and in the checkout that
 * holds the current directory.
 */
public record Artifacts(Path directory) {
    private static final String PROPERTY = "gigstream.artifacts";
    private static final String IN_A_CHECKOUT = "local-stack/parts/target/artifacts";

    public static Artifacts located() {
        return Stream.concat(candidates(), above(Path.of("").toAbsolutePath()))
                .filter(Files::isDirectory)
                .findFirst()
                .map(Artifacts::new)
                .orElseThrow(() -> new IllegalStateException("The servers' archives are not built: run `mvn -pl "
                        + "local-stack/parts -am package`, or name their directory in -D" + PROPERTY + "."));
    }

    /** The one file whose name begins and ends so. */
    Path file(String prefix, String suffix) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> named(file, prefix, suffix))
                    .sorted()
                    .reduce((earlier, later) -> later)
                    .orElseThrow(() -> new IOException("No " + prefix + "*" + suffix + " in " + directory + "."));
        }
    }

    List<Path> jars(String group) throws IOException {
        try (Stream<Path> files = Files.list(directory.resolve(group))) {
            return files.filter(file -> named(file, "", ".jar")).sorted().toList();
        }
    }

    private static boolean named(Path file, String prefix, String suffix) {
        String name = file.getFileName().toString();
        return name.startsWith(prefix) && name.endsWith(suffix);
    }

    private static Stream<Path> candidates() {
        String named = System.getProperty(PROPERTY);
        Path classes = Path.of(Artifacts.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .getPath());
        return Stream.concat(Stream.ofNullable(named).map(Path::of), Stream.of(classes.resolveSibling("artifacts")));
    }

    private static Stream<Path> above(Path start) {
        return Stream.iterate(start, path -> path != null, Path::getParent).map(path -> path.resolve(IN_A_CHECKOUT));
    }
}
