package dev.gigstream.local.razorpay.webhook;

import dev.gigstream.local.razorpay.provider.Forgery;
import dev.gigstream.local.razorpay.provider.Provider;
import dev.gigstream.local.razorpay.provider.Webhook;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.concurrent.DelayQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Delivers webhooks until the merchant takes them or all tries are used up. A delivery cut off by a kill happens again
 * after the restart. How many wait is bounded where they are made.
 */
public final class Deliveries implements AutoCloseable {

    private static final Logger LOG = System.getLogger(Deliveries.class.getName());
    private static final int AT_ONCE = 8;
    private static final int FIRST_ERROR_STATUS = 300;

    private final DelayQueue<Attempt> queue = new DelayQueue<>();
    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicLong taken = new AtomicLong();
    private final AtomicLong refused = new AtomicLong();
    private final AtomicLong givenUp = new AtomicLong();
    private final Provider provider;
    private final Post post;
    private final Clock clock;

    public Deliveries(Provider provider, Post post, Clock clock) {
        this.provider = provider;
        this.post = post;
        this.clock = clock;
    }

    public void start() {
        for (int worker = 0; worker < AT_ONCE; worker++) {
            workers.submit(this::work);
        }
    }

    public void add(Webhook webhook) {
        queue.add(Attempt.first(webhook, clock));
    }

    public Tally tally() {
        return new Tally(queue.size(), taken.get(), refused.get(), givenUp.get());
    }

    private void work() {
        try {
            while (true) {
                deliver(queue.take());
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "A worker of the webhooks ended.", e);
            throw e;
        }
    }

    private void deliver(Attempt attempt) throws InterruptedException {
        if (isTaken(attempt.webhook())) {
            taken.incrementAndGet();
            provider.delivered(attempt.webhook());
            return;
        }
        refused.incrementAndGet();
        if (attempt.isLast() || attempt.webhook().forgery() != Forgery.NONE) {
            givenUp.incrementAndGet();
            provider.delivered(attempt.webhook());
        } else {
            queue.add(attempt.next());
        }
    }

    private boolean isTaken(Webhook webhook) throws InterruptedException {
        try {
            return post.send(webhook) < FIRST_ERROR_STATUS;
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "No answer to {0}: {1}", webhook.event(), e.toString());
            return false;
        }
    }

    @Override
    public void close() {
        workers.shutdownNow();
    }

    /**
     * @param waiting to be tried, again or for the first time
     * @param taken by the merchant
     * @param refused tries that the merchant refused or did not answer
     * @param givenUp webhooks that nobody tries any longer
     */
    public record Tally(int waiting, long taken, long refused, long givenUp) {}
}
