package dev.gigstream.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

/** Random passwords, made once per name and kept in files that only their owner reads. */
public final class Secrets {
    private static final int BYTES = 24;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Path directory;

    private Secrets(Path directory) {
        this.directory = directory;
    }

    public static Secrets of(Path home) {
        return new Secrets(home.toAbsolutePath().normalize().resolve("secrets"));
    }

    /** The password of this name: 48 hexadecimal digits, so safe in any URL, SQL or shell text. */
    public String password(String name) {
        try {
            Path file = directory.resolve(name);
            return Files.exists(file) ? Files.readString(file) : create(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes aside and links, so that no reader ever sees half a password and the first writer wins. */
    private String create(Path file) throws IOException {
        Files.createDirectories(
                directory, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        Path draft = Files.createTempFile(
                directory,
                ".draft",
                "",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            Files.writeString(draft, random());
            Files.createLink(file, draft);
        } catch (FileAlreadyExistsException another) {
            return Files.readString(file);
        } finally {
            Files.delete(draft);
        }
        return Files.readString(file);
    }

    private static String random() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
