package dev.gigstream.users.media;

import java.io.IOException;
import java.io.InputStream;

/** Bytes at rest that can be read from the start as often as needed. */
public interface StoredFile {

    InputStream open() throws IOException;
}
