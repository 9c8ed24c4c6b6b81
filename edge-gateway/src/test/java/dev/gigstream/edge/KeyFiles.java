package dev.gigstream.edge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.springframework.util.FileSystemUtils;

/** Signing keys in a directory, as the gateway is given them. */
public final class KeyFiles implements AutoCloseable {
    private final Path directory;

    public KeyFiles(Path directory) {
        this.directory = directory;
    }

    public static KeyFiles temporary() {
        try {
            return new KeyFiles(Files.createTempDirectory("signing-keys"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Path directory() {
        return directory;
    }

    /** Appears whole, as a rename does. */
    public KeyPair add(String kid) {
        KeyPair pair = pair();
        String pem = "-----BEGIN PRIVATE KEY-----\n"
                + Base64.getMimeEncoder().encodeToString(pair.getPrivate().getEncoded())
                + "\n-----END PRIVATE KEY-----\n";
        try {
            Path part = Files.writeString(directory.resolve(kid + ".part"), pem);
            Files.move(part, directory.resolve(kid + ".pem"), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return pair;
    }

    public void remove(String kid) {
        try {
            Files.delete(directory.resolve(kid + ".pem"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            FileSystemUtils.deleteRecursively(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static KeyPair pair() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
