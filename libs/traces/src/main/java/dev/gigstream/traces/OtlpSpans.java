package dev.gigstream.traces;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Sends steps in batches to a collector, as OTLP over HTTP in JSON. Traces are a help and no promise: what has no room, or
 * is not taken at the first try, is dropped and counted.
 */
final class OtlpSpans implements Spans, SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(OtlpSpans.class);
    private static final int MOST_WAITING = 4_096;
    private static final int MOST_AT_ONCE = 512;
    private static final Duration ROUND = Duration.ofSeconds(1);
    private static final Duration LIMIT = Duration.ofSeconds(5);
    private static final int HEX = 16;
    private static final int DECIDING_DIGITS = 8;

    private final URI address;
    private final String service;
    private final long kept;
    private final BlockingQueue<Span> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
    private final AtomicLong dropped = new AtomicLong();
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(LIMIT).build();
    private volatile boolean running;
    private Thread sender;

    /** @param share of all traces that is kept */
    OtlpSpans(URI endpoint, String service, double share) {
        this.address = URI.create(endpoint.toString().replaceAll("/+$", "") + "/v1/traces");
        this.service = service;
        this.kept = Math.round(share * (1L << 4 * DECIDING_DIGITS));
    }

    long dropped() {
        return dropped.get();
    }

    /** By the last digits of the id, which are random, so that everybody who sees the trace decides alike. */
    @Override
    public boolean wants(String traceId) {
        return Long.parseLong(traceId.substring(traceId.length() - DECIDING_DIGITS), HEX) < kept;
    }

    @Override
    public void ended(Span span) {
        if (!waiting.offer(span)) {
            dropped.incrementAndGet();
        }
    }

    @Override
    public void start() {
        running = true;
        sender = Thread.ofVirtual().name("traces").start(this::run);
    }

    @Override
    public void stop() {
        running = false;
        sender.interrupt();
        try {
            sender.join(LIMIT);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void run() {
        try {
            while (running) {
                Span first = waiting.poll(ROUND.toMillis(), TimeUnit.MILLISECONDS);
                if (first != null) {
                    List<Span> batch = new ArrayList<>(List.of(first));
                    waiting.drainTo(batch, MOST_AT_ONCE - 1);
                    send(batch);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            http.shutdownNow();
        }
    }

    private void send(List<Span> batch) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address)
                .timeout(LIMIT)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(OtlpJson.of(service, batch)))
                .build();
        try {
            int status = http.send(request, BodyHandlers.discarding()).statusCode();
            if (status / 100 != 2) {
                drop(batch, "it answers " + status);
            }
        } catch (IOException e) {
            drop(batch, e.toString());
        }
    }

    private void drop(List<Span> batch, String why) {
        dropped.addAndGet(batch.size());
        log.debug("The collector at {} takes no traces: {}", address, why);
    }
}
