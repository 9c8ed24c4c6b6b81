package dev.gigstream.notifications;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicInteger;

/** The way to the mail server. It can be cut: who comes then is sent away, as by a server that is not there. */
final class MailRoute implements AutoCloseable {
    private static final int ANY_NUMBER = Integer.MAX_VALUE;

    private final ServerSocket door;
    private final AtomicInteger left = new AtomicInteger(ANY_NUMBER);
    private final AtomicInteger sentAway = new AtomicInteger();

    MailRoute() {
        try {
            door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().name("mail-route").start(this::admit);
    }

    int port() {
        return door.getLocalPort();
    }

    /** Lets as many through as said, then nobody. */
    void cutAfter(int connections) {
        left.set(connections);
    }

    void open() {
        left.set(ANY_NUMBER);
    }

    int sentAway() {
        return sentAway.get();
    }

    @Override
    public void close() throws IOException {
        door.close();
    }

    private void admit() {
        try {
            while (true) {
                Socket client = door.accept();
                if (left.getAndUpdate(number -> number == ANY_NUMBER ? number : Math.max(0, number - 1)) > 0) {
                    Thread.ofVirtual().start(() -> lead(client));
                } else {
                    client.close();
                    sentAway.incrementAndGet();
                }
            }
        } catch (IOException e) {
            if (!door.isClosed()) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static void lead(Socket client) {
        try (client;
                Socket server = new Socket(
                        System.getProperty("SMTP_HOST"), Integer.parseInt(System.getProperty("SMTP_PORT")))) {
            Thread questions = Thread.ofVirtual().start(() -> pass(client, server));
            pass(server, client);
            questions.join();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void pass(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
            to.shutdownOutput();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
