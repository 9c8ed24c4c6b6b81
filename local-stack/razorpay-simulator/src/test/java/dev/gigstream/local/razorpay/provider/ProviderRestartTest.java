package dev.gigstream.local.razorpay.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.gigstream.local.razorpay.provider.Faults.SettlementFaults;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a killed simulator knows when it starts again. */
class ProviderRestartTest {

    @TempDir
    private Path data;

    @Test
    void knowsEverythingItAnsweredAndWhatIsStillToBeDelivered() throws IOException {
        Provider killed = open();
        ProviderOrder order = anOrder(killed);
        Payment payment = killed.paying().pay(order.id(), captured());

        Provider again = open();

        assertThat(again.<List<Payment>>ask(books -> books.paymentsOf(order.id())))
                .containsExactly(payment);
        assertThat(again.<Long>ask(books -> books.balance("INR"))).isEqualTo(5000);
        List<Webhook> posted = new ArrayList<>();
        again.start(posted::add);
        assertThat(posted).extracting(Webhook::event).containsExactly("payment.captured");
    }

    @Test
    void forgetsWhatWasDelivered() throws IOException {
        Provider killed = open();
        killed.paying().pay(anOrder(killed).id(), captured());
        killed.<List<Webhook>>ask(books -> List.copyOf(books.undelivered())).forEach(killed::delivered);

        List<Webhook> posted = new ArrayList<>();
        open().start(posted::add);

        assertThat(posted).isEmpty();
    }

    @Test
    void dropsALineThatAKillCutOff() throws IOException {
        Provider killed = open();
        ProviderOrder order = anOrder(killed);
        Files.writeString(journal(), "{\"orders\":[{\"id\":\"order_ha", StandardOpenOption.APPEND);

        Provider again = open();
        ProviderOrder next = anOrder(again);

        assertThat(open().<List<ProviderOrder>>ask(books -> List.copyOf(books.orders())))
                .containsExactly(order, next);
    }

    @Test
    void saysWhereADamagedJournalIsDamaged() throws IOException {
        anOrder(open());
        Files.writeString(journal(), "no json\n", StandardOpenOption.APPEND);

        assertThatThrownBy(this::open).hasMessageContaining("damaged in line");
    }

    @Test
    void settlesWhatWasPending() throws IOException {
        Provider killed = open();
        killed.faults().set(new Faults(null, null, new SettlementFaults(0, 10), null));
        Payment payment = killed.paying().pay(anOrder(killed).id(), captured());
        Refund refund =
                killed.refunding().refund(new Refunding.Command(payment.id(), null, null, Map.of(), "a-refund-key"));

        Provider again = open();
        again.start(_ -> {});

        assertThat(refund.status()).isEqualTo(SettlementStatus.PENDING);
        await().until(
                        () -> again.ask(books -> books.refund(refund.id()))
                                .orElseThrow()
                                .status(),
                        SettlementStatus.PROCESSED::equals);
        Refunding.Command repeated = new Refunding.Command(payment.id(), null, null, Map.of(), "a-refund-key");
        assertThat(again.refunding().refund(repeated).id()).isEqualTo(refund.id());
    }

    private Provider open() throws IOException {
        return Provider.open(data, Clock.systemUTC());
    }

    private Path journal() {
        return data.resolve("journal.jsonl");
    }

    private static ProviderOrder anOrder(Provider provider) {
        return provider.orders().place(new PlacingOrders.Command(5000, "INR", "order-1", Map.of()));
    }

    private static Paying.Attempt captured() {
        return new Paying.Attempt(Paying.Outcome.CAPTURED, null, null);
    }
}
