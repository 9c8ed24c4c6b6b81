package dev.gigstream.users.media;

import java.util.Optional;

/**
 * Reads an image's dimensions off its header while the bytes pass by. Nothing is decoded, so an image that would fill the
 * memory when drawn costs nothing here.
 */
interface ImageProbe {

    /** Takes the next bytes. */
    void feed(byte[] bytes, int offset, int length);

    /** The dimensions, as soon as they have passed. */
    Optional<Dimensions> dimensions();

    static Optional<ImageProbe> forKind(FileKind kind) {
        return switch (kind) {
            case PNG -> Optional.of(new HeaderProbe(PngHeader.LENGTH, PngHeader::read));
            case WEBP -> Optional.of(new HeaderProbe(WebpHeader.LENGTH, WebpHeader::read));
            case JPEG -> Optional.of(new JpegProbe());
            case PDF, ZIP -> Optional.empty();
        };
    }
}
