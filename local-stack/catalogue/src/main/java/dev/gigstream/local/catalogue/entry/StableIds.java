package dev.gigstream.local.catalogue.entry;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.UUID;

/** Ids that are the same in every run: a UUIDv7 whose random bits come from a name, so that loading twice adds nothing. */
public final class StableIds {

    private StableIds() {}

    public static String of(Instant time, String name) {
        byte[] hash = sha256(name);
        ByteBuffer bits = ByteBuffer.wrap(hash);
        long high = time.toEpochMilli() << 16 | 0x7000 | bits.getLong() & 0x0fff;
        long low = bits.getLong() & 0x3fff_ffff_ffff_ffffL | 0x8000_0000_0000_0000L;
        return new UUID(high, low).toString();
    }

    private static byte[] sha256(String name) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
