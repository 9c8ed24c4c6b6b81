package dev.gigstream.local.razorpay.provider;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

/** Whole lines of a file, and where the last whole one ends. */
final class LineReader {

    private final InputStream in;
    private long end;

    LineReader(InputStream in) {
        this.in = new BufferedInputStream(in, 1 << 16);
    }

    /** Null when there is no further whole line. */
    byte[] next() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(512);
        for (int next = in.read(); next >= 0; next = in.read()) {
            if (next == '\n') {
                end += line.size() + 1L;
                return line.toByteArray();
            }
            line.write(next);
        }
        return null;
    }

    long end() {
        return end;
    }
}
