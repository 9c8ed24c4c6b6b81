package dev.gigstream.local.razorpay.provider;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.function.Consumer;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Changes as lines of a file, each handed to the operating system before the step is answered: a killed process loses
 * nothing. The end of a line that a kill cut off belongs to no answered step and is dropped.
 */
final class Journal implements Closeable {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final byte LINE_END = '\n';

    private final Path file;
    private FileChannel channel;
    private long lines;

    private Journal(Path file, FileChannel channel, long lines) {
        this.file = file;
        this.channel = channel;
        this.lines = lines;
    }

    /** Reads everything there is, oldest first, and goes on after it. */
    static Journal open(Path file, Consumer<Change> reader) throws IOException {
        Files.createDirectories(file.getParent());
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        LineReader whole = new LineReader(Channels.newInputStream(channel));
        long lines = 0;
        for (byte[] line = whole.next(); line != null; line = whole.next()) {
            reader.accept(read(file, lines, line));
            lines++;
        }
        channel.truncate(whole.end());
        channel.position(whole.end());
        return new Journal(file, channel, lines);
    }

    private static Change read(Path file, long lines, byte[] line) throws IOException {
        try {
            return JSON.readValue(line, Change.class);
        } catch (JacksonException e) {
            throw new IOException(file + " is damaged in line " + (lines + 1) + ".", e);
        }
    }

    long lines() {
        return lines;
    }

    void append(Change change) throws IOException {
        long before = channel.position();
        try {
            write(channel, JSON.writeValueAsBytes(change));
        } catch (IOException e) {
            channel.truncate(before);
            throw e;
        }
        lines++;
    }

    /** The same content in fewer lines; the old file counts until the new one is whole. */
    void rewrite(List<Change> changes) throws IOException {
        Path draft = file.resolveSibling(file.getFileName() + ".draft");
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(draft))) {
            for (Change change : changes) {
                out.write(JSON.writeValueAsBytes(change));
                out.write(LINE_END);
            }
        }
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        channel.close();
        channel = FileChannel.open(file, StandardOpenOption.WRITE);
        channel.position(channel.size());
        lines = changes.size();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    private static void write(FileChannel channel, byte[] line) throws IOException {
        ByteBuffer bytes =
                ByteBuffer.allocate(line.length + 1).put(line).put(LINE_END).flip();
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }
}
