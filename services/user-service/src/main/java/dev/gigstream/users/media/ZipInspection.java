package dev.gigstream.users.media;

import java.io.IOException;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/**
 * Unpacks an archive into nothing, with limits, and compares what it held with what its directory claims. Entries that
 * share bytes, hidden entries and claims that differ are the tools of bombs, so such an archive is refused.
 */
final class ZipInspection {

    private static final long ALWAYS_FINE = 1L << 20;
    private static final int BUFFER = 1 << 16;

    private final MediaPolicy policy;

    ZipInspection(MediaPolicy policy) {
        this.policy = policy;
    }

    Optional<MediaRejection> inspect(StoredFile file, long size) throws IOException {
        try {
            return verdict(file, size);
        } catch (ZipException | IllegalArgumentException e) {
            // Java tells of unreadable names with the latter.
            return Optional.of(new MediaRejection.Broken());
        }
    }

    private Optional<MediaRejection> verdict(StoredFile file, long size) throws IOException {
        ZipDirectory directory = ZipDirectory.read(file, size, policy.maxEntries());
        if (directory.entries() > policy.maxEntries() || directory.unpackedBytes() > limit(size)) {
            return Optional.of(new MediaRejection.UnpacksTooFar());
        }
        if (directory.hasUnsafeNames()) {
            return Optional.of(new MediaRejection.UnsafeNames());
        }
        return unpacked(file, directory, limit(size));
    }

    private Optional<MediaRejection> unpacked(StoredFile file, ZipDirectory directory, long limit) throws IOException {
        byte[] sink = new byte[BUFFER];
        long bytes = 0;
        int entries = 0;
        try (ZipInputStream zip = new ZipInputStream(file.open())) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (ZipDirectory.isUnsafe(entry.getName())) {
                    return Optional.of(new MediaRejection.UnsafeNames());
                }
                entries++;
                for (int count = zip.read(sink); count >= 0; count = zip.read(sink)) {
                    bytes += count;
                    if (bytes > limit) {
                        return Optional.of(new MediaRejection.UnpacksTooFar());
                    }
                }
            }
        }
        boolean asClaimed = entries == directory.entries() && bytes == directory.unpackedBytes();
        return asClaimed ? Optional.empty() : Optional.of(new MediaRejection.Broken());
    }

    private long limit(long size) {
        return Math.min(policy.maxUnpackedBytes(), Math.max(ALWAYS_FINE, size * policy.maxRatio()));
    }
}
