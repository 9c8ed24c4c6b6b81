package dev.gigstream.local.process;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.UserPrincipal;
import java.util.stream.Stream;

/** What is done to a directory with all that is in it. */
public final class FileTree {
    private FileTree() {}

    public static void delete(Path root) throws IOException {
        if (Files.exists(root)) {
            Files.walkFileTree(root, new Deletion());
        }
    }

    /** The directory itself stays, or is created. */
    public static void clear(Path directory) throws IOException {
        Files.createDirectories(directory);
        try (Stream<Path> children = Files.list(directory)) {
            for (Path child : children.toList()) {
                delete(child);
            }
        }
    }

    public static void giveTo(UserPrincipal owner, Path root) throws IOException {
        Files.walkFileTree(root, new Handover(owner));
    }

    private static final class Deletion extends SimpleFileVisitor<Path> {
        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path directory, IOException failure) throws IOException {
            Files.delete(directory);
            return FileVisitResult.CONTINUE;
        }
    }

    private static final class Handover extends SimpleFileVisitor<Path> {
        private final UserPrincipal owner;

        private Handover(UserPrincipal owner) {
            this.owner = owner;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) throws IOException {
            Files.setOwner(directory, owner);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            Files.setOwner(file, owner);
            return FileVisitResult.CONTINUE;
        }
    }
}
