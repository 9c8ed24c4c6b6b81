package dev.gigstream.users.media;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/** The kinds of file that are taken, told apart by their first bytes: what a client says of its file counts for nothing. */
public enum FileKind {
    PNG("image/png", "png", "89504e470d0a1a0a", ""),
    JPEG("image/jpeg", "jpg", "ffd8ff", ""),
    WEBP("image/webp", "webp", hex("RIFF"), hex("WEBP")),
    PDF("application/pdf", "pdf", hex("%PDF-"), ""),
    ZIP("application/zip", "zip", "504b0304", "");

    /** Bytes from the start of a file that are enough to tell its kind. */
    static final int HEAD = 12;

    private static final int SECOND_MARK = 8;

    private final String contentType;
    private final String extension;
    private final byte[] mark;
    private final byte[] secondMark;

    FileKind(String contentType, String extension, String mark, String secondMark) {
        this.contentType = contentType;
        this.extension = extension;
        this.mark = HexFormat.of().parseHex(mark);
        this.secondMark = HexFormat.of().parseHex(secondMark);
    }

    static Optional<FileKind> of(byte[] head) {
        return Arrays.stream(values()).filter(kind -> kind.matches(head)).findFirst();
    }

    public String contentType() {
        return contentType;
    }

    public String extension() {
        return extension;
    }

    /** Whether a browser may show it in place. */
    public boolean isImage() {
        return this == PNG || this == JPEG || this == WEBP;
    }

    private boolean matches(byte[] head) {
        return found(head, 0, mark) && found(head, SECOND_MARK, secondMark);
    }

    private static boolean found(byte[] head, int at, byte[] mark) {
        return mark.length == 0
                || head.length >= at + mark.length && Arrays.equals(head, at, at + mark.length, mark, 0, mark.length);
    }

    private static String hex(String ascii) {
        return HexFormat.of().formatHex(ascii.getBytes(StandardCharsets.US_ASCII));
    }
}
