package dev.gigstream.e2e;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** Requests at a steady pace, none of them tried again here, and what became of them. */
final class SteadyLoad implements AutoCloseable {
    private static final int MOST_UNDER_WAY = 400;
    private static final int SERVER_ERROR = 500;

    private final List<Request> mix;
    private final ScheduledExecutorService pace = Executors.newSingleThreadScheduledExecutor();
    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
    private final Semaphore underWay = new Semaphore(MOST_UNDER_WAY);
    private final AtomicLong sent = new AtomicLong();
    private final Queue<Failure> failures = new ConcurrentLinkedQueue<>();

    /** One kind of request. */
    record Request(String name, Call call) {}

    @FunctionalInterface
    interface Call {
        Reply send();
    }

    record Failure(Instant at, String request, String what) {}

    private SteadyLoad(List<Request> mix) {
        this.mix = List.copyOf(mix);
    }

    static SteadyLoad start(int perSecond, List<Request> mix) {
        var load = new SteadyLoad(mix);
        load.pace.scheduleAtFixedRate(load::next, 0, 1_000_000L / perSecond, TimeUnit.MICROSECONDS);
        return load;
    }

    long sent() {
        return sent.get();
    }

    /** What became of all requests. */
    record Outcome(long sent, List<Failure> failures) {}

    /** No request more, and an answer to each that is under way. */
    Outcome finish() {
        pace.close();
        workers.close();
        return new Outcome(sent.get(), List.copyOf(failures));
    }

    @Override
    public void close() {
        finish();
    }

    private void next() {
        if (underWay.tryAcquire()) {
            var request = mix.get((int) (sent.getAndIncrement() % mix.size()));
            workers.execute(() -> send(request));
        } else {
            failures.add(new Failure(Instant.now(), "any", "nothing is answered any more"));
        }
    }

    private void send(Request request) {
        var began = Instant.now();
        try {
            var reply = request.call().send();
            if (reply.status() >= SERVER_ERROR || reply.status() == 429 || reply.status() == 401) {
                failures.add(new Failure(began, request.name(), reply.status() + " " + reply.body()));
            }
        } catch (AssertionError | RuntimeException e) {
            failures.add(new Failure(began, request.name(), e + " after " + Duration.between(began, Instant.now())));
        } finally {
            underWay.release();
        }
    }
}
