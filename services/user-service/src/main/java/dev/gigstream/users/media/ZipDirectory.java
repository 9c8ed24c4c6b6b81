package dev.gigstream.users.media;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.ZipException;

/** What an archive's central directory claims (APPNOTE 6.3, 4.3.12 and 4.3.16). */
record ZipDirectory(int entries, long unpackedBytes, boolean hasUnsafeNames) {

    private static final int END_SIGNATURE = 0x06054b50;
    private static final int END_LENGTH = 22;
    private static final int MAX_COMMENT = 0xffff;
    private static final int ENTRY_SIGNATURE = 0x02014b50;
    private static final int ENTRY_LENGTH = 46;

    /** Reads at most one entry more than {@code maxEntries}: beyond that the count alone matters. */
    static ZipDirectory read(StoredFile file, long size, int maxEntries) throws IOException {
        ByteBuffer end = end(file, size);
        int entries = Short.toUnsignedInt(end.getShort(10));
        if (entries > maxEntries) {
            return new ZipDirectory(entries, 0, false);
        }
        long offset = Integer.toUnsignedLong(end.getInt(16));
        if (offset > size) {
            throw new ZipException("directory outside the file");
        }
        try (InputStream in = new BufferedInputStream(file.open())) {
            in.skipNBytes(offset);
            return entries(in, entries);
        }
    }

    static boolean isUnsafe(String name) {
        return name.startsWith("/")
                || name.contains("\\")
                || name.indexOf(0) >= 0
                || name.length() > 1 && name.charAt(1) == ':'
                || Arrays.asList(name.split("/")).contains("..");
    }

    private static ZipDirectory entries(InputStream in, int count) throws IOException {
        long unpacked = 0;
        boolean unsafe = false;
        for (int i = 0; i < count; i++) {
            ByteBuffer entry = littleEndian(exactly(in, ENTRY_LENGTH));
            if (entry.getInt(0) != ENTRY_SIGNATURE) {
                throw new ZipException("not a directory entry");
            }
            // 0xffffffff stands for "larger than 4 GiB", which no file of ours unpacks to: it counts as what it is.
            unpacked += Integer.toUnsignedLong(entry.getInt(24));
            byte[] name = exactly(in, Short.toUnsignedInt(entry.getShort(28)));
            unsafe |= isUnsafe(new String(name, StandardCharsets.UTF_8));
            in.skipNBytes(Short.toUnsignedInt(entry.getShort(30)) + Short.toUnsignedInt(entry.getShort(32)));
        }
        return new ZipDirectory(count, unpacked, unsafe);
    }

    private static ByteBuffer end(StoredFile file, long size) throws IOException {
        int length = (int) Math.min(size, END_LENGTH + MAX_COMMENT);
        byte[] tail;
        try (InputStream in = file.open()) {
            in.skipNBytes(size - length);
            tail = exactly(in, length);
        }
        ByteBuffer buffer = littleEndian(tail);
        for (int at = length - END_LENGTH; at >= 0; at--) {
            if (buffer.getInt(at) == END_SIGNATURE) {
                return littleEndian(Arrays.copyOfRange(tail, at, at + END_LENGTH));
            }
        }
        throw new ZipException("no directory");
    }

    private static byte[] exactly(InputStream in, int length) throws IOException {
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new ZipException("cut short");
        }
        return bytes;
    }

    private static ByteBuffer littleEndian(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}
