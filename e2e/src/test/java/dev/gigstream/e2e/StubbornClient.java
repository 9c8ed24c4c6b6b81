package dev.gigstream.e2e;

import java.util.Map;

/** A person who insists on every request, and signs in again when the token has grown old. */
final class StubbornClient {
    private static final int NO_TOKEN = 401;

    private final String email;
    private final String password;
    private volatile Client client;

    StubbornClient(String email, String password) {
        this.email = email;
        this.password = password;
        this.client = People.login(email, password);
    }

    static StubbornClient of(People.Person person) {
        return new StubbornClient(person.email(), People.PASSWORD);
    }

    Reply get(String path) {
        return send("GET", path, null, Map.of());
    }

    Reply post(String path, Object body) {
        return send("POST", path, body, Map.of());
    }

    /** However often it has to be sent, it is done once. */
    Reply postOnce(String path, Object body, String idempotencyKey) {
        return send("POST", path, body, Map.of("Idempotency-Key", idempotencyKey));
    }

    private Reply send(String method, String path, Object body, Map<String, String> headers) {
        return Insist.on(method + " " + path, () -> {
            var reply = withHeaders(headers).send(method, path, body);
            if (reply.status() != NO_TOKEN) {
                return reply;
            }
            client = People.login(email, password);
            return withHeaders(headers).send(method, path, body);
        });
    }

    private Client withHeaders(Map<String, String> headers) {
        var sender = client;
        for (var header : headers.entrySet()) {
            sender = sender.with(header.getKey(), header.getValue());
        }
        return sender;
    }
}
