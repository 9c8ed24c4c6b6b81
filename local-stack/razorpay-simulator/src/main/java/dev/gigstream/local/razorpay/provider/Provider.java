package dev.gigstream.local.razorpay.provider;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/** The payment provider: its books and everything that can be done with them. */
public final class Provider implements Closeable {

    private final Store store;
    private final Settling settling;
    private final Announcements announcements;
    private final PlacingOrders orders;
    private final Paying paying;
    private final Capturing capturing;
    private final Refunding refunding;
    private final Transferring transferring;
    private final FaultSwitches faults;

    private Provider(Store store, Clock clock) {
        this.store = store;
        announcements = new Announcements(clock, RandomGenerator.getDefault());
        orders = new PlacingOrders(store, clock);
        paying = new Paying(store, announcements, clock);
        capturing = new Capturing(store, announcements);
        refunding = new Refunding(store, announcements, clock);
        transferring = new Transferring(store, announcements, clock);
        faults = new FaultSwitches(store);
        settling = new Settling(refunding, transferring, clock);
    }

    public static Provider open(Path directory, Clock clock) throws IOException {
        return new Provider(Store.open(directory), clock);
    }

    /** From now on pending things settle, and each webhook, those of before included, is handed to the post. */
    public void start(Consumer<Webhook> post) {
        store.listen(change -> {
            settling.follow(change);
            change.webhooks().forEach(post);
        });
        List<Webhook> waiting = store.read(books -> {
            settling.resume(books);
            return List.copyOf(books.undelivered());
        });
        waiting.forEach(post);
    }

    public <T> T ask(Function<Books, T> question) {
        return store.read(question);
    }

    /** A webhook is done with: it arrived, or nobody tries any longer. */
    public void delivered(Webhook webhook) {
        store.change(books -> books.isUndelivered(webhook.id())
                ? new Store.Step<>(null, Change.delivered(webhook.id()))
                : Store.Step.without(null));
    }

    /** A webhook about a payment under a new event id, forged or a replay; it is the caller's to send. */
    public Webhook about(String paymentId, String event, Forgery forgery) {
        Payment payment = ask(books -> books.payment(paymentId)).orElseThrow(Declined::unknownId);
        return announcements.single(event, "payment", Entities.of(payment), forgery);
    }

    public PlacingOrders orders() {
        return orders;
    }

    public Paying paying() {
        return paying;
    }

    public Capturing capturing() {
        return capturing;
    }

    public Refunding refunding() {
        return refunding;
    }

    public Transferring transferring() {
        return transferring;
    }

    public FaultSwitches faults() {
        return faults;
    }

    @Override
    public void close() throws IOException {
        settling.close();
        store.close();
    }
}
