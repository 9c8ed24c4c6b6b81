package dev.gigstream.local.process;

import java.nio.file.Path;

/**
 * Where a part lives. Everything that changes is below {@code home}; {@code software} holds unpacked programs, which
 * several homes may share because nobody writes there.
 */
public record PartContext(Path home, Path software, Ports ports, Secrets secrets, Path javaHome) {
    /** The one stack of a checkout: default ports, its own software, the Java that runs this. */
    public static PartContext local(Path home) {
        return new PartContext(home, home.resolve("software"), Ports.defaults());
    }

    public PartContext(Path home, Path software, Ports ports) {
        this(
                home.toAbsolutePath().normalize(),
                software.toAbsolutePath().normalize(),
                ports,
                Secrets.of(home),
                Path.of(System.getProperty("java.home")));
    }

    public Path data(String part) {
        return home.resolve("data").resolve(part);
    }

    public Path configuration(String part) {
        return home.resolve("config").resolve(part);
    }

    /** Where the process of this part may write what nobody needs after it; empty at each start. */
    public Path temporary(String part) {
        return ProcessLauncher.temporary(home, part);
    }

    public Path java() {
        return javaHome.resolve("bin/java");
    }
}
