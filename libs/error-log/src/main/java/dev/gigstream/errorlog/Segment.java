package dev.gigstream.errorlog;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;

/**
 * One file of a spool: entries of length, checksum and bytes. What the process wrote stays when it is killed; an entry
 * that was torn meanwhile, and what follows it, is not read.
 */
final class Segment implements AutoCloseable {
    private static final int HEAD = Integer.BYTES + Integer.BYTES;
    private static final int LONGEST_ENTRY = 1024 * 1024;

    private final Path file;
    private final FileChannel channel;
    private byte[] heading;
    private long read;
    private long end;

    private Segment(Path file, FileChannel channel, long end) {
        this.file = file;
        this.channel = channel;
        this.end = end;
    }

    /** @param heading what is to be known of all entries; kept as the first of them */
    static Segment create(Path file, byte[] heading) throws IOException {
        FileChannel channel = FileChannel.open(
                file, StandardOpenOption.CREATE_NEW, StandardOpenOption.READ, StandardOpenOption.WRITE);
        Segment segment = new Segment(file, channel, 0);
        segment.append(heading);
        segment.skipHeading();
        return segment;
    }

    /** One that another process left. */
    static Segment found(Path file) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
        Segment segment = new Segment(file, channel, channel.size());
        segment.skipHeading();
        return segment;
    }

    byte[] heading() {
        return heading;
    }

    long size() {
        return end;
    }

    static int sizeOf(byte[] entry) {
        return HEAD + entry.length;
    }

    void append(byte[] entry) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(sizeOf(entry));
        bytes.putInt(entry.length).putInt(checksum(entry)).put(entry).flip();
        long position = end;
        while (bytes.hasRemaining()) {
            position += channel.write(bytes, position);
        }
        end = position;
    }

    /** The next entries, the same ones until they are {@link #taken}; none at the end. */
    List<byte[]> next(int most) throws IOException {
        List<byte[]> entries = new ArrayList<>();
        long position = read;
        while (entries.size() < most && position < end) {
            byte[] entry = entry(position);
            if (entry == null) {
                end = position;
            } else {
                entries.add(entry);
                position += sizeOf(entry);
            }
        }
        return entries;
    }

    void taken(List<byte[]> entries) {
        entries.forEach(entry -> read += sizeOf(entry));
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    void delete() throws IOException {
        channel.close();
        Files.deleteIfExists(file);
    }

    private void skipHeading() throws IOException {
        List<byte[]> first = next(1);
        heading = first.isEmpty() ? new byte[0] : first.getFirst();
        taken(first);
    }

    /** Null when what is there was torn. */
    private byte[] entry(long position) throws IOException {
        ByteBuffer head = ByteBuffer.allocate(HEAD);
        if (!fill(head, position)) {
            return null;
        }
        int length = head.getInt();
        int checksum = head.getInt();
        if (length <= 0 || length > LONGEST_ENTRY || position + HEAD + length > end) {
            return null;
        }
        ByteBuffer entry = ByteBuffer.allocate(length);
        return fill(entry, position + HEAD) && checksum(entry.array()) == checksum ? entry.array() : null;
    }

    private boolean fill(ByteBuffer buffer, long from) throws IOException {
        long position = from;
        while (buffer.hasRemaining()) {
            int count = channel.read(buffer, position);
            if (count < 0) {
                return false;
            }
            position += count;
        }
        buffer.flip();
        return true;
    }

    private static int checksum(byte[] entry) {
        CRC32 sum = new CRC32();
        sum.update(entry);
        return (int) sum.getValue();
    }
}
