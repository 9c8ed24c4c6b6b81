package dev.gigstream.bench.chat;

import dev.gigstream.bench.BenchSettings;
import dev.gigstream.bench.Figure;
import dev.gigstream.bench.Measurement;
import dev.gigstream.bench.SocialSizes;
import dev.gigstream.bench.Statistics;
import dev.gigstream.bench.chat.Talk.Pair;
import dev.gigstream.bench.chat.Talk.Rate;
import dev.gigstream.bench.load.Child;
import dev.gigstream.bench.load.Gateway;
import dev.gigstream.bench.load.NodePrograms;
import dev.gigstream.bench.market.People;
import dev.gigstream.bench.market.Person;
import dev.gigstream.bench.stack.BenchStack;
import dev.gigstream.bench.stack.Twin;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Messages between people at two instances of chat-service, in turns with the npm server handing the same messages on. The
 * gateway leads to the first instance; the second is reached on loopback, so that each message passes the gateway once.
 */
public final class ChatBench implements Measurement {
    private static final int MESSAGES_PER_SECOND = 300;
    private static final int WARM_UP_SECONDS = 3;
    private static final double MOST_MILLIS_AT_P99 = 150;
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String FROM_FIRST = "gateway to second instance";
    private static final String FROM_SECOND = "second instance to gateway";
    private static final String RELAYED = "relayed";

    private final BenchSettings settings;
    private final SocialSizes sizes;
    private final BenchStack stack;

    public ChatBench(BenchSettings settings, SocialSizes sizes, BenchStack stack) {
        this.settings = settings;
        this.sizes = sizes;
        this.stack = stack;
    }

    @Override
    public String name() {
        return "chat";
    }

    @Override
    public List<Figure> measure() throws Exception {
        stack.up();
        var programs = NodePrograms.install(settings.work().resolve("sockets"));
        var port = Child.freePort();
        try (var _ = secondInstance(port);
                var relay = Relay.start(programs)) {
            var talking = pairs(stack.url("gateway"), URI.create("http://127.0.0.1:" + port));
            var relayed = pairs(relay);
            var talks = new HashMap<String, Talk>();
            // One turn warms up.
            for (var round = -1; round < settings.rounds(); round++) {
                var rate = new Rate(settings.rate(MESSAGES_PER_SECOND), WARM_UP_SECONDS, settings.seconds());
                var turn = Talk.run(programs, "chat", talking, rate);
                turn.putAll(Talk.run(programs, "relayed", relayed, rate));
                if (round >= 0) {
                    turn.forEach((direction, talk) -> talks.merge(direction, talk, Talk::and));
                }
            }
            return figures(talks.get(FROM_FIRST), talks.get(FROM_SECOND), talks.get(RELAYED));
        }
    }

    /** It is ready when it takes sockets. */
    private Twin secondInstance(int socketPort) throws IOException, InterruptedException {
        return Twin.of(
                stack,
                "chat-service",
                settings.work().resolve("chat"),
                Map.of("CHAT_SOCKET_PORT", String.valueOf(socketPort)));
    }

    private List<Pair> pairs(URI gateway, URI second) throws Exception {
        var people = People.signUp(new Gateway(gateway), 2 * sizes.conversations(), "BUYER");
        var pairs = new ArrayList<Pair>();
        for (var index = 0; index < sizes.conversations(); index++) {
            var sender = people.get(2 * index);
            var receiver = people.get(2 * index + 1);
            var room = opened(sender, receiver);
            pairs.add(
                    index % 2 == 0
                            ? new Pair(
                                    FROM_FIRST, room, End.of(gateway, sender.token()), End.of(second, receiver.token()))
                            : new Pair(
                                    FROM_SECOND,
                                    room,
                                    End.of(second, sender.token()),
                                    End.of(gateway, receiver.token())));
        }
        return pairs;
    }

    private static String opened(Person one, Person other) throws IOException, InterruptedException {
        return one.client()
                .postWhenKnown(
                        "/api/v1/conversations",
                        Map.of("participantId", other.userId(), "gigId", UUID.randomUUID()),
                        PATIENCE)
                .path("conversationId")
                .asString();
    }

    private List<Pair> pairs(Relay relay) {
        var pairs = new ArrayList<Pair>();
        for (var index = 0; index < sizes.conversations(); index++) {
            var end = End.of(relay.url(), "room-" + index);
            pairs.add(new Pair(RELAYED, "room-" + index, end, end));
        }
        return pairs;
    }

    private List<Figure> figures(Talk fromFirst, Talk fromSecond, Talk relayed) {
        var both = fromFirst.and(fromSecond);
        return List.of(
                Figure.context("messages per second", settings.rate(MESSAGES_PER_SECOND), "1/s"),
                Figure.context("conversations", sizes.conversations(), ""),
                Figure.context("stored and acknowledged, p99", p99(both.acknowledged()), "ms"),
                Figure.context("to the other party at the other instance, p50", Statistics.median(both.shown()), "ms"),
                settings.atRate(Figure.atMost(
                        "to the other party at the other instance, p99", p99(both.shown()), "ms", MOST_MILLIS_AT_P99)),
                Figure.context("from the gateway to the second instance, p99", p99(fromFirst.shown()), "ms"),
                Figure.context("from the second instance to the gateway, p99", p99(fromSecond.shown()), "ms"),
                Figure.context("npm socket.io server, plain relay, p50", Statistics.median(relayed.shown()), "ms"),
                Figure.context("npm socket.io server, plain relay, p99", p99(relayed.shown()), "ms"));
    }

    private static double p99(List<Double> times) {
        return Statistics.quantile(times, 0.99);
    }
}
