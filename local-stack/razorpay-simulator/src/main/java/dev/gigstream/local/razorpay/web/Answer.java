package dev.gigstream.local.razorpay.web;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** What goes back: written when it is sent, so that a long list is never whole in memory. */
record Answer(int status, Map<String, String> headers, Body body) {

    @FunctionalInterface
    interface Body {
        void writeTo(OutputStream out) throws IOException;
    }

    static Answer json(int status, JsonNode json) {
        return text(status, "application/json", json.toString());
    }

    static Answer text(int status, String contentType, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return new Answer(status, Map.of("Content-Type", contentType), out -> out.write(bytes));
    }

    static Answer empty(int status) {
        return new Answer(status, Map.of(), null);
    }

    Answer with(Map<String, String> more) {
        Map<String, String> all = new java.util.TreeMap<>(headers);
        all.putAll(more);
        return new Answer(status, all, body);
    }
}
