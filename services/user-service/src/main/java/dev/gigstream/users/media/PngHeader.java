package dev.gigstream.users.media;

import java.nio.ByteBuffer;
import java.util.Optional;

/** A PNG begins with its signature and the chunk IHDR, which begins with width and height (RFC 2083, 4.1.1). */
final class PngHeader {

    static final int LENGTH = 24;

    private static final int CHUNK_TYPE = 12;
    private static final int IHDR = 0x49484452;

    private PngHeader() {}

    static Optional<Dimensions> read(ByteBuffer header) {
        if (header.getInt(CHUNK_TYPE) != IHDR) {
            return Optional.empty();
        }
        long width = Integer.toUnsignedLong(header.getInt(CHUNK_TYPE + 4));
        long height = Integer.toUnsignedLong(header.getInt(CHUNK_TYPE + 8));
        // The format knows no larger number; with one, the product could overflow.
        return Math.max(width, height) > Integer.MAX_VALUE
                ? Optional.empty()
                : Optional.of(new Dimensions(width, height));
    }
}
