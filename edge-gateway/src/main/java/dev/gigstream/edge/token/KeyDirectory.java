package dev.gigstream.edge.token;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;

/** Reads {@code <kid>.pem} files, each an RSA private key in PKCS#8; what is named otherwise is not a key. */
final class KeyDirectory {
    private static final String SUFFIX = ".pem";
    private static final int SMALLEST = 2048;

    private final Path directory;

    KeyDirectory(Path directory) {
        this.directory = directory;
    }

    /** What a change is recognised by. */
    record Entry(String kid, Path file, Instant modified, long size) {}

    List<Entry> list() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.getFileName().toString().endsWith(SUFFIX))
                    .sorted()
                    .map(KeyDirectory::entry)
                    .toList();
        } catch (java.io.UncheckedIOException e) {
            throw e.getCause();
        }
    }

    SigningKey read(Entry entry, Instant since) throws IOException {
        try {
            KeyFactory rsa = KeyFactory.getInstance("RSA");
            RSAPrivateCrtKey secret = (RSAPrivateCrtKey)
                    rsa.generatePrivate(new PKCS8EncodedKeySpec(der(Files.readString(entry.file()))));
            if (secret.getModulus().bitLength() < SMALLEST) {
                throw new IOException("The key " + entry.kid() + " is shorter than " + SMALLEST + " bits");
            }
            RSAPublicKey open = (RSAPublicKey)
                    rsa.generatePublic(new RSAPublicKeySpec(secret.getModulus(), secret.getPublicExponent()));
            return new SigningKey(entry.kid(), secret, open, since);
        } catch (GeneralSecurityException | IllegalArgumentException | ClassCastException e) {
            throw new IOException("The key " + entry.kid() + " is not an RSA private key in PKCS#8", e);
        }
    }

    @Override
    public String toString() {
        return directory.toString();
    }

    private static byte[] der(String pem) {
        String base64 = pem.replaceAll("-----(BEGIN|END) PRIVATE KEY-----", "").replaceAll("\\s", "");
        return Base64.getDecoder().decode(base64);
    }

    private static Entry entry(Path file) {
        try {
            String name = file.getFileName().toString();
            return new Entry(
                    name.substring(0, name.length() - SUFFIX.length()),
                    file,
                    Files.getLastModifiedTime(file).toInstant(),
                    Files.size(file));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
