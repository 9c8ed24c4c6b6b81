package dev.gigstream.local.parts;

import dev.gigstream.local.process.FileTree;
import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Unpacked programs by versioned name. A directory appears whole or not at all, whoever is killed on the way. */
record Software(Path directory) {
    @FunctionalInterface
    interface Unpacking {
        void into(Path target) throws IOException;
    }

    Path unpacked(String versionedName, Unpacking unpacking) throws IOException {
        Path target = directory.resolve(versionedName);
        return Files.isDirectory(target) ? target : unpack(target, unpacking);
    }

    private Path unpack(Path target, Unpacking unpacking) throws IOException {
        Files.createDirectories(directory);
        Path draft = Files.createDirectory(directory.resolve(
                "." + target.getFileName() + "." + ProcessHandle.current().pid() + "-" + System.nanoTime()));
        try {
            unpacking.into(draft);
            Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (DirectoryNotEmptyException | FileAlreadyExistsException anotherWasFaster) {
            return target;
        } finally {
            FileTree.delete(draft);
        }
        return target;
    }
}
