package dev.gigstream.e2e;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.awaitility.Awaitility;

/**
 * Kills the parts that money depends on at seeded moments, told by how much was done and not by the clock, and has the
 * provider misbehave meanwhile.
 */
final class Uproar implements Runnable {
    private static final List<String> VICTIMS =
            List.of("order-service", "payment-service", "kafka", "postgres", "razorpay-simulator");
    private static final int MOST_STEPS = 12;
    private static final Duration LONGEST_CALM = Duration.ofSeconds(15);

    private final Clock clock;
    private final Instant end;
    private final Random random;
    private final Checkout checkout;
    private final AtomicInteger steps = new AtomicInteger();
    private final AtomicReference<ProcessHandle> armed = new AtomicReference<>();

    Uproar(Clock clock, Duration length, Random random, Checkout checkout) {
        this.clock = clock;
        this.end = clock.instant().plus(length);
        this.random = random;
        this.checkout = checkout;
    }

    boolean lasts() {
        return clock.instant().isBefore(end);
    }

    void stepDone() {
        steps.incrementAndGet();
    }

    /** An order was answered with 201 just now: if it was agreed on, its service dies before it can tell anybody. */
    void orderPlaced() {
        var victim = armed.getAndSet(null);
        if (victim != null) {
            victim.destroyForcibly();
            say("killed order-service in the moment in which it answered");
        }
        stepDone();
    }

    @Override
    public void run() {
        while (lasts()) {
            checkout.misbehave(someFaults());
            letHappen(random.nextInt(MOST_STEPS));
            if (random.nextInt(3) == 0) {
                killAtTheRelay();
            } else {
                killSome(1 + random.nextInt(2));
            }
            Stack.awaitUp();
        }
        checkout.behave();
    }

    private void killAtTheRelay() {
        armed.set(Stack.running("order-service"));
        letHappen(2 * MOST_STEPS);
        armed.set(null);
    }

    private void killSome(int number) {
        var victims = new ArrayList<>(VICTIMS);
        Collections.shuffle(victims, random);
        victims.subList(0, number).forEach(victim -> {
            say("kills " + victim);
            Stack.kill(victim);
        });
    }

    private void letHappen(int number) {
        var goal = steps.get() + number;
        var latest = clock.instant().plus(LONGEST_CALM);
        Awaitility.await("some steps")
                .atMost(LONGEST_CALM.multipliedBy(2))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> steps.get() >= goal || clock.instant().isAfter(latest));
    }

    private Map<String, Object> someFaults() {
        return Map.of(
                "webhook",
                Map.of(
                        "copies", 1 + random.nextInt(3),
                        "delayMs", random.nextInt(500),
                        "drop", random.nextInt(4) == 0,
                        "shuffle", random.nextBoolean(),
                        "forged", random.nextInt(2)),
                "api",
                Map.of(
                        "failNext", random.nextInt(3),
                        "timeoutAfterSuccessNext", random.nextInt(2),
                        "delayMs", random.nextInt(100)));
    }

    private void say(String what) {
        System.out.println("uproar after " + steps + " steps: " + what);
    }
}
