package dev.gigstream.local.razorpay;

import dev.gigstream.local.razorpay.provider.Provider;
import dev.gigstream.local.razorpay.web.SimulatorServer;
import dev.gigstream.local.razorpay.webhook.Deliveries;
import dev.gigstream.local.razorpay.webhook.Post;
import java.io.IOException;
import java.time.Clock;

/** A payment provider on this machine that speaks Razorpay's API; everything it answered survives a kill. */
public final class RazorpaySimulator implements AutoCloseable {

    private final Provider provider;
    private final Deliveries deliveries;
    private final SimulatorServer server;

    public RazorpaySimulator(Settings settings, Clock clock) throws IOException {
        provider = Provider.open(settings.data(), clock);
        Post post = new Post(settings.webhookUrl(), settings.webhookSecret());
        deliveries = new Deliveries(provider, post, clock);
        SimulatorServer.Keys keys = new SimulatorServer.Keys(settings.keyId(), settings.keySecret());
        server = new SimulatorServer(settings.port(), provider, keys, deliveries, post, settings.webhookUrl());
    }

    public static void main(String[] arguments) throws IOException {
        // Without it each answer waits for the acknowledgement of its header.
        System.setProperty("sun.net.httpserver.nodelay", "true");
        RazorpaySimulator simulator = new RazorpaySimulator(Settings.of(System.getenv()), Clock.systemUTC());
        simulator.start();
        System.out.println("Simulates Razorpay at http://127.0.0.1:" + simulator.port());
    }

    public void start() {
        provider.start(deliveries::add);
        deliveries.start();
        server.start();
    }

    public int port() {
        return server.port();
    }

    @Override
    public void close() throws IOException {
        server.close();
        deliveries.close();
        provider.close();
    }
}
