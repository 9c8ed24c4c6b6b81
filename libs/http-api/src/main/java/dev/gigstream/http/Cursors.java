package dev.gigstream.http;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.zip.CRC32C;

/**
 * Opaque keyset cursors: the sort values of the last item shown, base64url with a check sum. The sum catches cursors
 * that were cut, mistyped or edited; it is no signature, so decoded values are input like any other.
 */
public final class Cursors {

    private static final int CHECKSUM_BYTES = Integer.BYTES;
    private static final int MAX_LENGTH = 4096;
    private static final byte NULL = 0;
    private static final byte TEXT = 1;

    public String encode(Object... sortValues) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            for (Object value : sortValues) {
                write(value, out);
            }
            out.writeInt(checksum(bytes.toByteArray()));
        } catch (IOException e) {
            throw new IllegalStateException("a cursor could not be written", e);
        }
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.toByteArray());
    }

    /** The values of a cursor of exactly {@code parts} values (each may be null); 400 for anything else. */
    public List<String> decode(String cursor, int parts) {
        if (cursor.length() > MAX_LENGTH) {
            throw bad();
        }
        try {
            return read(verified(Base64.getUrlDecoder().decode(cursor)), parts);
        } catch (IllegalArgumentException | IOException e) {
            throw bad();
        }
    }

    private static void write(Object value, DataOutputStream out) throws IOException {
        if (value == null) {
            out.writeByte(NULL);
            return;
        }
        byte[] text = value.toString().getBytes(StandardCharsets.UTF_8);
        out.writeByte(TEXT);
        out.writeInt(text.length);
        out.write(text);
    }

    private static byte[] verified(byte[] bytes) throws IOException {
        if (bytes.length < CHECKSUM_BYTES) {
            throw new IOException("too short");
        }
        byte[] values = Arrays.copyOf(bytes, bytes.length - CHECKSUM_BYTES);
        ByteArrayInputStream tail = new ByteArrayInputStream(bytes, values.length, CHECKSUM_BYTES);
        if (new DataInputStream(tail).readInt() != checksum(values)) {
            throw new IOException("wrong check sum");
        }
        return values;
    }

    private static List<String> read(byte[] bytes, int parts) throws IOException {
        List<String> values = new ArrayList<>(parts);
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
        while (in.available() > 0) {
            values.add(in.readByte() == NULL ? null : readText(in));
        }
        if (values.size() != parts) {
            throw new IOException("another number of values");
        }
        return Collections.unmodifiableList(values);
    }

    private static String readText(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > in.available()) {
            throw new IOException("wrong length");
        }
        return new String(in.readNBytes(length), StandardCharsets.UTF_8);
    }

    private static int checksum(byte[] bytes) {
        CRC32C crc = new CRC32C();
        crc.update(bytes);
        return (int) crc.getValue();
    }

    private static Problem bad() {
        return Problem.of(StandardProblem.MALFORMED_REQUEST, "The cursor is not one that this list gave out.");
    }
}
