package dev.gigstream.users.media;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;

/** A WebP's first chunk tells its size, in one of three ways (RFC 9649, section 2). */
final class WebpHeader {

    static final int LENGTH = 30;

    private static final int CHUNK = 12;
    private static final int PAYLOAD = 20;
    private static final int LOSSY = 0x56503820;
    private static final int LOSSLESS = 0x5650384c;
    private static final int EXTENDED = 0x56503858;
    private static final int LOSSLESS_MARK = 0x2f;
    private static final int FOURTEEN_BITS = 0x3fff;
    private static final int TWENTY_FOUR_BITS = 0xffffff;

    private WebpHeader() {}

    static Optional<Dimensions> read(ByteBuffer header) {
        int chunk = header.order(ByteOrder.BIG_ENDIAN).getInt(CHUNK);
        header.order(ByteOrder.LITTLE_ENDIAN);
        return switch (chunk) {
            case LOSSY -> lossy(header);
            case LOSSLESS -> lossless(header);
            case EXTENDED -> extended(header);
            default -> Optional.empty();
        };
    }

    private static Optional<Dimensions> lossy(ByteBuffer header) {
        boolean keyFrame = header.get(PAYLOAD + 3) == (byte) 0x9d
                && header.get(PAYLOAD + 4) == 0x01
                && header.get(PAYLOAD + 5) == 0x2a;
        int width = header.getShort(PAYLOAD + 6) & FOURTEEN_BITS;
        int height = header.getShort(PAYLOAD + 8) & FOURTEEN_BITS;
        return keyFrame ? Optional.of(new Dimensions(width, height)) : Optional.empty();
    }

    private static Optional<Dimensions> lossless(ByteBuffer header) {
        if (header.get(PAYLOAD) != LOSSLESS_MARK) {
            return Optional.empty();
        }
        int bits = header.getInt(PAYLOAD + 1);
        return Optional.of(new Dimensions((bits & FOURTEEN_BITS) + 1L, (bits >>> 14 & FOURTEEN_BITS) + 1L));
    }

    private static Optional<Dimensions> extended(ByteBuffer header) {
        long width = (header.getInt(PAYLOAD + 4) & TWENTY_FOUR_BITS) + 1L;
        long height = (header.getInt(PAYLOAD + 6) >>> 8 & TWENTY_FOUR_BITS) + 1L;
        return Optional.of(new Dimensions(width, height));
    }
}
