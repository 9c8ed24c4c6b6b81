package dev.gigstream.local.parts;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.ArchiveEntry;
import org.apache.commons.compress.archivers.ArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** Unpacks the entries below one folder of an archive; no entry gets out of the target. */
record Archive(String folder) {
    private static final int ANY_EXECUTE_BIT = 0111;

    static Archive whole() {
        return new Archive("");
    }

    static Archive below(String folder) {
        return new Archive(folder);
    }

    void unzip(Path archive, Path target) throws IOException {
        try (var stream = new ZipArchiveInputStream(open(archive))) {
            unpack(stream, target);
        }
    }

    void untarGz(Path archive, Path target) throws IOException {
        try (var stream = new TarArchiveInputStream(new GZIPInputStream(open(archive)))) {
            unpack(stream, target);
        }
    }

    void untarXz(InputStream archive, Path target) throws IOException {
        try (var stream = new TarArchiveInputStream(new XZInputStream(archive))) {
            unpack(stream, target);
        }
    }

    private void unpack(ArchiveInputStream<? extends ArchiveEntry> stream, Path target) throws IOException {
        for (ArchiveEntry entry = stream.getNextEntry(); entry != null; entry = stream.getNextEntry()) {
            if (entry.getName().startsWith(folder)) {
                write(entry, stream, inside(target, entry.getName().substring(folder.length())));
            }
        }
    }

    private static void write(ArchiveEntry entry, InputStream content, Path file) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(file);
            return;
        }
        Files.createDirectories(file.getParent());
        if (entry instanceof TarArchiveEntry tar && tar.isSymbolicLink()) {
            Files.createSymbolicLink(file, Path.of(tar.getLinkName()));
            return;
        }
        Files.copy(content, file);
        if (entry instanceof TarArchiveEntry tar && (tar.getMode() & ANY_EXECUTE_BIT) != 0) {
            makeExecutable(file);
        }
    }

    static void makeExecutable(Path file) throws IOException {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static Path inside(Path target, String name) throws IOException {
        Path file =
                target.resolve(name.startsWith("/") ? name.substring(1) : name).normalize();
        if (!file.startsWith(target)) {
            throw new IOException("An archive names a file outside of its folder: " + name);
        }
        return file;
    }

    private static InputStream open(Path archive) throws IOException {
        return new BufferedInputStream(Files.newInputStream(archive));
    }
}
