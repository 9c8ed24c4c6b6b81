package dev.gigstream.edge.limit;

import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

/** A Redis that lets clients in and then never answers a script. */
final class SilentRedis implements AutoCloseable {
    private final ServerSocket server;
    private final AtomicInteger scripts = new AtomicInteger();
    private final AtomicInteger greetings = new AtomicInteger();

    SilentRedis() {
        try {
            server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::accept);
    }

    int port() {
        return server.getLocalPort();
    }

    int asked() {
        return scripts.get();
    }

    void awaitClient() {
        await().until(() -> greetings.get() > 0);
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket client = server.accept();
                Thread.ofVirtual().start(() -> serve(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket client) {
        try (client;
                BufferedReader commands =
                        new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = commands.readLine(); line != null; line = commands.readLine()) {
                answer(client, line.toUpperCase(Locale.ROOT));
            }
        } catch (IOException closed) {
            client.isClosed();
        }
    }

    private void answer(Socket client, String word) throws IOException {
        switch (word) {
            case "HELLO" ->
                reply(
                        client,
                        "%3\r\n$6\r\nserver\r\n$5\r\nredis\r\n$7\r\nversion\r\n$5\r\n6.2.0\r\n$5\r\nproto\r\n:3\r\n");
            case "CLIENT", "PING" -> reply(client, "+OK\r\n");
            case "EVALSHA", "EVAL" -> scripts.incrementAndGet();
            default -> client.getInetAddress();
        }
    }

    private void reply(Socket client, String text) throws IOException {
        client.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        greetings.incrementAndGet();
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
