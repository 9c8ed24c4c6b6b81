package dev.gigstream.users.media;

import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.function.Function;

/** For formats whose dimensions stand within a header of fixed length. */
final class HeaderProbe implements ImageProbe {

    private final ByteBuffer header;
    private final Function<ByteBuffer, Optional<Dimensions>> reader;

    HeaderProbe(int length, Function<ByteBuffer, Optional<Dimensions>> reader) {
        this.header = ByteBuffer.allocate(length);
        this.reader = reader;
    }

    @Override
    public void feed(byte[] bytes, int offset, int length) {
        header.put(bytes, offset, Math.min(length, header.remaining()));
    }

    @Override
    public Optional<Dimensions> dimensions() {
        return header.hasRemaining()
                ? Optional.empty()
                : reader.apply(header.asReadOnlyBuffer().rewind());
    }
}
