package dev.gigstream.users.media;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;

/** Real and forged files for tests. */
public final class SomeFiles {

    private SomeFiles() {}

    public static byte[] png(int width, int height) {
        return image("png", width, height);
    }

    public static byte[] jpeg(int width, int height) {
        return image("jpeg", width, height);
    }

    public static byte[] pdf() {
        return "%PDF-1.7\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);
    }

    /** A lossless WebP's header with these dimensions and nothing after it. */
    public static byte[] webpLossless(int width, int height) {
        ByteBuffer file = webp("VP8L", 5);
        file.put((byte) 0x2f).putInt((width - 1) | (height - 1) << 14);
        return file.array();
    }

    public static byte[] webpLossy(int width, int height) {
        ByteBuffer file = webp("VP8 ", 10);
        file.put(new byte[] {0, 0, 0, (byte) 0x9d, 0x01, 0x2a});
        file.putShort((short) width).putShort((short) height);
        return file.array();
    }

    public static byte[] webpExtended(int width, int height) {
        ByteBuffer file = webp("VP8X", 10);
        file.putInt(0).put(threeBytes(width - 1)).put(threeBytes(height - 1));
        return file.array();
    }

    /** A PNG that claims dimensions it does not have: what a decoder would believe. */
    public static byte[] pngClaiming(int width, int height) {
        byte[] file = png(1, 1);
        ByteBuffer.wrap(file).putInt(16, width).putInt(20, height);
        return file;
    }

    /** A JPEG with so many bytes of metadata before its frame. */
    public static byte[] jpegWithMetadata(int width, int height, int bytes) {
        byte[] plain = jpeg(width, height);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.write(plain, 0, 2);
        for (int left = bytes; left > 0; left -= 60_000) {
            int length = Math.min(left, 60_000);
            file.writeBytes(new byte[] {(byte) 0xff, (byte) 0xe1, (byte) (length + 2 >> 8), (byte) (length + 2)});
            file.writeBytes(new byte[length]);
        }
        file.write(plain, 2, plain.length - 2);
        return file.toByteArray();
    }

    public static byte[] zip(Map<String, byte[]> entries) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    public static byte[] smallZip() {
        return zip(Map.of("logo/readme.txt", "Hello".getBytes(StandardCharsets.UTF_8)));
    }

    /** Zeroes by the megabyte, which shrink to a thousandth. */
    public static byte[] zipBomb(int megabytes) {
        return zip(Map.of("zeroes", new byte[megabytes << 20]));
    }

    /** The bomb again, with a directory that claims it unpacks to one byte. */
    public static byte[] zipBombThatLies(int megabytes) {
        byte[] bomb = zipBomb(megabytes);
        ByteBuffer file = ByteBuffer.wrap(bomb).order(ByteOrder.LITTLE_ENDIAN);
        for (int at = bomb.length - 46; at > 0; at--) {
            if (file.getInt(at) == 0x02014b50) {
                file.putInt(at + 24, 1);
                return bomb;
            }
        }
        throw new IllegalStateException("no directory entry");
    }

    private static byte[] image(String format, int width, int height) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR), format, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static ByteBuffer webp(String chunk, int payload) {
        ByteBuffer file = ByteBuffer.allocate(32).order(ByteOrder.LITTLE_ENDIAN);
        file.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(24);
        file.put("WEBP".getBytes(StandardCharsets.US_ASCII));
        file.put(chunk.getBytes(StandardCharsets.US_ASCII)).putInt(payload);
        return file;
    }

    private static byte[] threeBytes(int value) {
        return new byte[] {(byte) value, (byte) (value >> 8), (byte) (value >> 16)};
    }
}
