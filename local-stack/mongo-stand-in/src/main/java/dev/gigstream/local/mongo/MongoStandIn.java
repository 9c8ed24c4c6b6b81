package dev.gigstream.local.mongo;

import de.bwaldvogel.mongo.MongoServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;

/** Listens on a loopback port and keeps its data in a directory: {@code MongoStandIn <port> <directory>}. */
public final class MongoStandIn implements AutoCloseable {
    /** More than there are processors: a thread waits while its write is committed together with others'. */
    private static final int WORKERS = 16;

    private final CommittedStore store;
    private final MongoServer server;

    private MongoStandIn(CommittedStore store, int port) {
        this.store = store;
        this.server = new MongoServer(new CommittingBackend(store));
        server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1, WORKERS);
    }

    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 2) {
            System.err.println("Usage: mongo-stand-in <port> <data directory>");
            System.exit(2);
        }
        start(Integer.parseInt(arguments[0]), Path.of(arguments[1]));
    }

    static MongoStandIn start(int port, Path directory) throws IOException {
        var standIn = new MongoStandIn(CommittedStore.open(directory), port);
        Runtime.getRuntime().addShutdownHook(new Thread(standIn::close, "shutdown"));
        return standIn;
    }

    int port() {
        return server.getLocalAddress().getPort();
    }

    @Override
    public void close() {
        server.shutdownNow();
        store.close();
    }
}
