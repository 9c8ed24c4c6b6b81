package dev.gigstream.bench.chat;

import dev.gigstream.bench.BenchSettings;
import dev.gigstream.bench.Figure;
import dev.gigstream.bench.Measurement;
import dev.gigstream.bench.SocialSizes;
import dev.gigstream.bench.load.Gateway;
import dev.gigstream.bench.load.JavaHeap;
import dev.gigstream.bench.load.NodePrograms;
import dev.gigstream.bench.market.People;
import dev.gigstream.bench.stack.BenchStack;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What a session that does nothing costs chat-service, with all sessions coming through the gateway. */
public final class SocketsBench implements Measurement {
    /** As many as a user may open. */
    private static final int SOCKETS_PER_PERSON = 10;

    private static final double MOST_KILOBYTES = 40;
    private static final double KILOBYTE = 1024;
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final BenchSettings settings;
    private final SocialSizes sizes;
    private final BenchStack stack;

    public SocketsBench(BenchSettings settings, SocialSizes sizes, BenchStack stack) {
        this.settings = settings;
        this.sizes = sizes;
        this.stack = stack;
    }

    @Override
    public String name() {
        return "sockets";
    }

    @Override
    public List<Figure> measure() throws Exception {
        stack.up();
        var programs = NodePrograms.install(settings.work().resolve("sockets"));
        var chat = new JavaHeap(stack.process("chat-service").pid());
        var gateway = new JavaHeap(stack.process("edge-gateway").pid());
        var ends = ends();

        // The first sessions load classes and fill caches that later ones share.
        with(programs, ends.subList(0, Math.min(ends.size(), 20)), chat::liveBytes);
        var chatBefore = Memory.of(chat);
        var gatewayBefore = Memory.of(gateway);
        var after = with(programs, ends, () -> List.of(Memory.of(chat), Memory.of(gateway)));
        var relay = ofRelay(programs);
        return List.of(
                Figure.context("idle sockets through the gateway", sizes.sockets(), ""),
                Figure.atMost(
                        "heap of chat-service per idle socket",
                        perSocket(after.getFirst().live() - chatBefore.live()),
                        "KB",
                        MOST_KILOBYTES),
                Figure.context(
                        "resident memory of chat-service per idle socket",
                        perSocket(after.getFirst().resident() - chatBefore.resident()),
                        "KB"),
                Figure.context(
                        "heap of the gateway per idle socket",
                        perSocket(after.getLast().live() - gatewayBefore.live()),
                        "KB"),
                Figure.context("npm socket.io server: heap per idle socket", perSocket(relay.live()), "KB"),
                Figure.context(
                        "npm socket.io server: resident memory per idle socket", perSocket(relay.resident()), "KB"));
    }

    private List<End> ends() throws Exception {
        var url = stack.url("gateway");
        var number = Math.ceilDiv(sizes.sockets(), SOCKETS_PER_PERSON);
        var ends = new ArrayList<End>();
        for (var person : People.signUp(new Gateway(url), number, "BUYER")) {
            for (var socket = 0; socket < SOCKETS_PER_PERSON && ends.size() < sizes.sockets(); socket++) {
                ends.add(End.of(url, person.token()));
            }
        }
        return ends;
    }

    private Memory ofRelay(NodePrograms programs) throws Exception {
        try (var relay = Relay.start(programs)) {
            var ends = new ArrayList<End>();
            for (var socket = 0; socket < sizes.sockets(); socket++) {
                ends.add(End.of(relay.url(), "room-" + socket / SOCKETS_PER_PERSON));
            }
            with(programs, ends.subList(0, Math.min(ends.size(), 20)), relay::liveBytes);
            var before = Memory.of(relay);
            var after = with(programs, ends, () -> Memory.of(relay));
            return new Memory(after.live() - before.live(), after.resident() - before.resident());
        }
    }

    /** Looks while all sockets are open, and makes sure that they still are afterwards. */
    private <T> T with(NodePrograms programs, List<End> ends, Look<T> look) throws Exception {
        try (var clients = programs.clients("idle", Map.of("does", "stay", "ends", ends))) {
            clients.line("CONNECTED", PATIENCE);
            var seen = look.now();
            var lost = clients.lines("LOST");
            if (!lost.isEmpty()) {
                throw new IllegalStateException(lost.size() + " sockets were closed: " + lost.getFirst());
            }
            return seen;
        }
    }

    private double perSocket(long bytes) {
        return bytes / KILOBYTE / sizes.sockets();
    }

    /** Resident memory is taken first: a full collection may give some back. */
    private record Memory(long live, long resident) {
        static Memory of(JavaHeap process) throws IOException, InterruptedException {
            var resident = process.residentBytes();
            return new Memory(process.liveBytes(), resident);
        }

        static Memory of(Relay relay) throws IOException, InterruptedException {
            var resident = relay.residentBytes();
            return new Memory(relay.liveBytes(), resident);
        }
    }

    /** Something to be read off. */
    @FunctionalInterface
    private interface Look<T> {
        T now() throws Exception;
    }
}
