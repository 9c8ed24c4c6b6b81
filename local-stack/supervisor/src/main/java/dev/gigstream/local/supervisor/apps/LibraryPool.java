package dev.gigstream.local.supervisor.apps;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Stream;

/** Keeps one copy on disk (and so in the page cache) of each library, hard-linked into every application that has it. */
final class LibraryPool {

    private final Path pool;

    LibraryPool(Path pool) {
        this.pool = pool;
    }

    void share(Path libraries) throws IOException {
        Files.createDirectories(pool);
        try (Stream<Path> jars = Files.list(libraries)) {
            for (Path jar :
                    jars.filter(file -> file.toString().endsWith(".jar")).toList()) {
                share(jar, pool.resolve(digest(jar).substring(0, 24) + ".jar"));
            }
        }
    }

    private static void share(Path jar, Path pooled) throws IOException {
        try {
            Files.createLink(pooled, jar);
        } catch (FileAlreadyExistsException alreadyPooled) {
            replaceByLink(jar, pooled);
        } catch (FileSystemException | UnsupportedOperationException noLinksHere) {
            // A file system without hard links keeps its copies: more disk, same behaviour.
            System.err.println("Libraries are not shared: " + noLinksHere.getMessage());
        }
    }

    private static void replaceByLink(Path jar, Path pooled) throws IOException {
        Path link = jar.resolveSibling(jar.getFileName() + ".link");
        Files.deleteIfExists(link);
        Files.createLink(link, pooled);
        Files.move(link, jar, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        // rename(2) does nothing when both names are the same file already.
        Files.deleteIfExists(link);
    }

    private static String digest(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            DigestInputStream digesting = new DigestInputStream(in, MessageDigest.getInstance("SHA-256"));
            digesting.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digesting.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This JDK has no SHA-256", e);
        }
    }
}
