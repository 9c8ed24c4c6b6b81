package dev.gigstream.edge.backend;

import io.netty.handler.codec.http.DefaultHttpHeaders;
import io.netty.handler.codec.http.HttpHeaders;

/** A set of header names in which case does not matter and nothing is copied to look one up. */
final class HeaderNames {
    private final HttpHeaders names = new DefaultHttpHeaders();

    HeaderNames(String... names) {
        for (String name : names) {
            this.names.add(name, "");
        }
    }

    boolean contains(CharSequence name) {
        return names.contains(name);
    }
}
