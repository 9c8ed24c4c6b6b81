package dev.gigstream.local.parts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;

/** A configuration file, written whole and readable by its owner alone, for it may hold a password. */
record TextFile(Path path) {
    void write(String text) throws IOException {
        Files.createDirectories(path.getParent());
        Path draft = Files.createTempFile(
                path.getParent(),
                ".draft",
                "",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(draft, text);
        Files.move(draft, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
