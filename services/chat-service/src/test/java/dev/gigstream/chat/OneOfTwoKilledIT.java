package dev.gigstream.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.gigstream.eventing.EventIds;
import dev.gigstream.testkit.TestTokens;
import dev.gigstream.testkit.infrastructure.Server;
import dev.gigstream.testkit.infrastructure.WithInfrastructure;
import dev.gigstream.testkit.service.MortalService;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Two instances as processes; one is killed while many talk at both. Everybody comes back to the other one, and in the end
 * has each acknowledged message once and in its order. The whole of it: {@code -Dchat.pairs=100 -Dchat.messages=200}.
 */
@WithInfrastructure({Server.KAFKA, Server.REGISTRY, Server.MONGO})
class OneOfTwoKilledIT {

    private static final Duration LONG = Duration.ofMinutes(5);
    private static final int PAIRS = Integer.getInteger("chat.pairs", 20);
    /** Of both parties of a pair together. */
    private static final int MESSAGES = Integer.getInteger("chat.messages", 100);
    /** Of all together, a second. */
    private static final int RATE = Integer.getInteger("chat.rate", 150);

    private final TestTokens tokens = new TestTokens();
    private final Path keys = tokens.writeJwks(Path.of("target", "test-keys", "one-of-two-killed.json"));
    private final String database = "chat-" + EventIds.next();
    private final List<Pair> pairs = new ArrayList<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
    private final CountDownLatch halfway = new CountDownLatch(PAIRS * MESSAGES / 2);

    /** Two who talk at the same time, whichever instance each of them is at. */
    private record Pair(Talker buyer, Talker seller) {

        Stream<Talker> parties() {
            return Stream.of(buyer, seller);
        }

        /** What both were told is stored, by number. */
        SortedMap<Long, String> acknowledged() {
            Map<String, Long> numbers = new HashMap<>(buyer.acknowledged());
            numbers.putAll(seller.acknowledged());
            SortedMap<Long, String> texts = new TreeMap<>();
            numbers.forEach((text, number) -> texts.put(number, text));
            return texts;
        }
    }

    @AfterEach
    void leave() {
        clock.shutdownNow();
        threads.shutdownNow();
        parties().forEach(Talker::close);
    }

    @Test
    void losesDoublesAndReordersNothing() throws Exception {
        int doomedPort = Instance.freePort();
        int survivorPort = Instance.freePort();
        try (MortalService doomed = instance(doomedPort).start();
                MortalService survivor = instance(survivorPort).start()) {
            doomed.awaitReady();
            survivor.awaitReady();
            open(survivor, List.of(doomedPort, survivorPort));
            long begun = System.nanoTime();

            List<Future<Void>> talks =
                    parties().map(party -> threads.submit(talk(party))).toList();
            giveTurns();
            assertThat(halfway.await(LONG.toSeconds(), TimeUnit.SECONDS)).isTrue();
            doomed.kill();
            for (Future<Void> talk : talks) {
                talk.get(LONG.toSeconds(), TimeUnit.SECONDS);
            }

            Duration taken = Duration.ofNanos(System.nanoTime() - begun);
            await("everybody to be back").atMost(LONG).until(() -> absences().size() >= PAIRS);
            report(taken);
            for (Pair pair : pairs) {
                check(pair);
            }
        }
    }

    private static void check(Pair pair) throws Exception {
        SortedMap<Long, String> acknowledged = pair.acknowledged();
        assertThat(acknowledged.keySet())
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, MESSAGES).boxed().toList());
        for (Talker party : pair.parties().toList()) {
            await().atMost(LONG).until(() -> party.has().size() >= MESSAGES);
            assertThat(party.has()).isEqualTo(acknowledged);
            assertThat(party.shown()).allSatisfy(OneOfTwoKilledIT::assertWithoutGap);
        }
        assertThat(pair.buyer().stored()).containsExactlyElementsOf(acknowledged.values());
    }

    /** What one connection is shown has neither gap nor repetition nor another order. */
    private static void assertWithoutGap(List<Long> numbers) {
        for (int i = 1; i < numbers.size(); i++) {
            assertThat(numbers.get(i)).isEqualTo(numbers.get(i - 1) + 1);
        }
    }

    private Callable<Void> talk(Talker party) {
        String name = EventIds.next();
        return () -> {
            for (int i = 0; i < MESSAGES / 2; i++) {
                party.say(name + " " + i);
                halfway.countDown();
            }
            return null;
        };
    }

    /** To one after the other, at the rate at which all together talk. */
    private void giveTurns() {
        Iterator<Talker> turns = Stream.generate(() -> pairs)
                .flatMap(List::stream)
                .flatMap(Pair::parties)
                .iterator();
        clock.scheduleAtFixedRate(() -> turns.next().nextTurn(), 0, 1_000_000 / RATE, TimeUnit.MICROSECONDS);
    }

    /** Every second buyer and every second pair of sellers begin at the one that is killed. */
    private void open(MortalService instance, List<Integer> ports) throws Exception {
        List<Integer> otherWayRound = ports.reversed();
        try (PlacedOrders orders = new PlacedOrders()) {
            for (int i = 0; i < PAIRS; i++) {
                String buyer = "buyer-" + EventIds.next();
                String seller = "seller-" + EventIds.next();
                String conversation = orders.conversation(buyer, seller);
                String path = "/api/v1/conversations/" + conversation + "/messages";
                await().atMost(LONG)
                        .until(() ->
                                instance.client().as(tokens, buyer).get(path).status() == 200);
                pairs.add(new Pair(
                        new Talker(tokens, buyer, conversation, i % 2 == 0 ? ports : otherWayRound).open(),
                        new Talker(tokens, seller, conversation, i / 2 % 2 == 0 ? ports : otherWayRound).open()));
            }
        }
    }

    private Stream<Talker> parties() {
        return pairs.stream().flatMap(Pair::parties);
    }

    private MortalService instance(int socketPort) {
        return MortalService.of(ChatServiceApplication.class)
                .with("gigstream.sockets.port", socketPort)
                .with("gigstream.sockets.events-per-second", 1_000)
                .with("gigstream.sockets.burst", 1_000)
                .with("gigstream.tokens.public-keys", keys.toAbsolutePath())
                .with("spring.mongodb.database", database);
    }

    /** In milliseconds, the shortest first. */
    private List<Long> absences() {
        return parties()
                .flatMap(party -> party.absences().stream())
                .map(Duration::toMillis)
                .sorted()
                .toList();
    }

    private void report(Duration taken) {
        List<Long> absences = absences();
        System.out.printf(
                "%d clients, %d messages in %d s; %d lost their instance, were back and up to date"
                        + " after %d ms (median), %d ms (p95), %d ms (all)%n",
                2 * PAIRS,
                PAIRS * MESSAGES,
                taken.toSeconds(),
                absences.size(),
                absences.get(absences.size() / 2),
                absences.get(absences.size() * 95 / 100),
                absences.getLast());
    }
}
