package dev.gigstream.local.razorpay.web;

import dev.gigstream.local.razorpay.provider.Declined;
import dev.gigstream.local.razorpay.provider.FaultSwitches;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Lets the merchant's calls go wrong as the switches say: slow, refused, or done and never answered. */
final class FaultyApi implements AutoCloseable {

    /** Longer than any client waits. */
    private static final Duration SILENCE = Duration.ofSeconds(60);

    private final Router routes;
    private final FaultSwitches faults;
    private final CountDownLatch closing = new CountDownLatch(1);

    FaultyApi(Router routes, FaultSwitches faults) {
        this.routes = routes;
        this.faults = faults;
    }

    Answer answer(Request request) throws IOException, InterruptedException {
        await(faults.delay());
        if (faults.failsNow()) {
            throw Declined.serverError();
        }
        Answer answer = routes.answer(request);
        if (request.method().equals("POST") && faults.timesOutNow()) {
            await(SILENCE);
            throw new IOException("Never answered, as was asked for.");
        }
        return answer;
    }

    private void await(Duration time) throws InterruptedException {
        if (time.isPositive()) {
            closing.await(time.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    @Override
    public void close() {
        closing.countDown();
    }
}
