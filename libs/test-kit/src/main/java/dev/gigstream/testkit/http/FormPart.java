package dev.gigstream.testkit.http;

import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A part of a form. */
public record FormPart(String disposition, byte[] content) {

    private static final String BOUNDARY = "gigstream-test-boundary";

    static final String CONTENT_TYPE = "multipart/form-data; boundary=" + BOUNDARY;

    public static FormPart field(String name, String value) {
        return new FormPart("name=\"" + name + "\"", bytes(value));
    }

    public static FormPart file(String fileName, byte[] content) {
        return new FormPart("name=\"file\"; filename=\"" + fileName + "\"", content);
    }

    static BodyPublisher body(FormPart... parts) {
        List<byte[]> body = new ArrayList<>();
        for (FormPart part : parts) {
            body.add(bytes("--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + part.disposition() + "\r\n\r\n"));
            body.add(part.content());
            body.add(bytes("\r\n"));
        }
        body.add(bytes("--" + BOUNDARY + "--\r\n"));
        return BodyPublishers.ofByteArrays(body);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
