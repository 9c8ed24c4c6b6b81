package dev.gigstream.local.supervisor.keys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The keys of this installation: {@code signing/<kid>.pem} for the gateway and {@code jwks.json} for everyone who verifies.
 * A public key is published before its private half exists as a file, and stays until the last token it signed has ended.
 */
public final class KeyRing {

    /** Longer than any access token lives, with room for the gateway's own delay before it changes over. */
    static final Duration OLD_KEY_STAYS = Duration.ofMinutes(25);

    private final Path directory;
    private final Clock clock;

    public KeyRing(Path directory, Clock clock) {
        this.directory = directory;
        this.clock = clock;
    }

    public Path signingDirectory() {
        return directory.resolve("signing");
    }

    public Path publicKeys() {
        return directory.resolve("jwks.json");
    }

    /** Makes the first key, or drops keys that were replaced long ago. */
    public void prepare() {
        if (pemFiles().isEmpty()) {
            rotate();
        } else {
            dropReplacedLongAgo();
            publish(pemFiles().stream().map(this::read).toList());
        }
    }

    /** Adds a new key and answers its id; the gateway begins to sign with it once the file is old enough. */
    public String rotate() {
        dropReplacedLongAgo();
        SigningKey fresh = SigningKey.generate();
        List<SigningKey> kept = pemFiles().stream().map(this::read).toList();
        publish(Stream.concat(kept.stream(), Stream.of(fresh)).toList());
        write(signingDirectory().resolve(fresh.id() + ".pem"), fresh.toPem(), true);
        return fresh.id();
    }

    private void dropReplacedLongAgo() {
        List<Path> newestFirst = pemFiles();
        for (int older = 1; older < newestFirst.size(); older++) {
            Instant replacedAt = modifiedAt(newestFirst.get(older - 1));
            if (replacedAt.plus(OLD_KEY_STAYS).isBefore(clock.instant())) {
                delete(newestFirst.get(older));
            }
        }
    }

    private void publish(List<SigningKey> keys) {
        String body = keys.stream().map(SigningKey::toPublicJwk).collect(Collectors.joining(","));
        write(publicKeys(), "{\"keys\":[" + body + "]}\n", false);
    }

    private List<Path> pemFiles() {
        if (!Files.isDirectory(signingDirectory())) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(signingDirectory())) {
            return files.filter(file -> file.toString().endsWith(".pem"))
                    .sorted(Comparator.comparing(this::modifiedAt).reversed())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private SigningKey read(Path pem) {
        try {
            return SigningKey.fromPem(Files.readString(pem));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Instant modifiedAt(Path file) {
        try {
            return Files.getLastModifiedTime(file).toInstant();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Readers see the old content or the new, never half of it. */
    private static void write(Path file, String content, boolean secret) {
        try {
            Files.createDirectories(file.getParent());
            Path draft = Files.createTempFile(file.getParent(), "draft", "");
            if (!secret) {
                Files.setPosixFilePermissions(draft, PosixFilePermissions.fromString("rw-r--r--"));
            }
            Files.writeString(draft, content);
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
