package dev.gigstream.payments;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gigstream.eventing.EventIds;
import dev.gigstream.money.Money;
import dev.gigstream.payments.notice.HandlingNotices;
import dev.gigstream.payments.notice.Notice;
import dev.gigstream.payments.notice.Notices;
import dev.gigstream.payments.payment.Capture;
import dev.gigstream.payments.payment.Cause;
import dev.gigstream.payments.payment.Decision;
import dev.gigstream.payments.payment.MovingPayments;
import dev.gigstream.payments.payment.Settlement;
import dev.gigstream.payments.payment.SettlementKind;
import dev.gigstream.payments.provider.ProviderPayment;
import dev.gigstream.payments.provider.ReportingCaptures;
import dev.gigstream.testkit.infrastructure.Server;
import dev.gigstream.testkit.infrastructure.WithInfrastructure;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Ten thousand races between two instances of the service: each has one winner. */
@WithInfrastructure({Server.POSTGRES, Server.KAFKA, Server.REGISTRY})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RacesIT {

    private static final int SETTLEMENTS = 4_000;
    private static final int CONFIRMATIONS = 3_000;
    private static final int WEBHOOKS = 3_000;
    private static final int AT_ONCE = 4;
    private static final Instant NOW = Instant.parse("2026-01-01T12:00:00Z");

    private ConfigurableApplicationContext one;
    private ConfigurableApplicationContext other;

    @BeforeAll
    void start() {
        one = instance();
        other = instance();
    }

    @AfterAll
    void stop() {
        one.close();
        other.close();
    }

    @Test
    void eitherReleasesOrRefunds() throws Exception {
        race(SETTLEMENTS, orderId -> {
            hold(orderId);

            List<Decision> decisions = together(
                    () -> moving(one).move(orderId, Cause.OUTSIDE, payment -> payment.settled(RELEASE, WEEK, NOW)),
                    () -> moving(other).move(orderId, Cause.OUTSIDE, payment -> payment.settled(REFUND, WEEK, NOW)));

            assertThat(decisions).filteredOn(Decision.Step.class::isInstance).hasSize(1);
            assertThat(decisions).filteredOn(Decision.Refused.class::isInstance).hasSize(1);
            assertPosted(orderId, "SETTLEMENT");
        });
    }

    @Test
    void holdsOnceWhenTwoConfirm() throws Exception {
        race(CONFIRMATIONS, orderId -> {
            List<Decision> decisions = together(
                    () -> moving(one).move(orderId, Cause.OUTSIDE, payment -> payment.captured(capture(orderId), NOW)),
                    () -> moving(other)
                            .move(orderId, Cause.OUTSIDE, payment -> payment.captured(capture(orderId), NOW)));

            assertThat(decisions).filteredOn(Decision.Step.class::isInstance).hasSize(1);
            assertThat(decisions).filteredOn(Decision.Nothing.class::isInstance).hasSize(1);
            assertPosted(orderId, "HOLD");
        });
    }

    @Test
    void holdsOnceWhenABrowserAndAWebhookTell() throws Exception {
        race(WEBHOOKS, orderId -> {
            var payment = new ProviderPayment(
                    "pay_" + orderId, "order_" + orderId, ProviderPayment.Status.CAPTURED, inr(1_000), NOW);
            var notice = new Notices.Received(new Notice.OfPayment(payment), 1);

            together(() -> one.getBean(ReportingCaptures.class).report(orderId, payment), () -> {
                other.getBean(HandlingNotices.class).handle(notice);
                return true;
            });

            assertPosted(orderId, "HOLD");
        });
    }

    private static final Duration WEEK = Duration.ofDays(7);
    private static final Settlement RELEASE = new Settlement(SettlementKind.RELEASE, inr(0), inr(800), inr(200));
    private static final Settlement REFUND = new Settlement(SettlementKind.REFUND, inr(1_000), inr(0), inr(0));

    private void race(int times, Consumer<String> run) throws Exception {
        Semaphore places = new Semaphore(AT_ONCE);
        try (ExecutorService races = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Boolean>> all = payable(times).stream()
                    .<Callable<Boolean>>map(orderId -> () -> {
                        places.acquire();
                        try {
                            run.accept(orderId);
                        } finally {
                            places.release();
                        }
                        return true;
                    })
                    .toList();
            for (var race : races.invokeAll(all)) {
                race.get();
            }
        }
    }

    /** Both begin at the same moment. */
    private static <T> List<T> together(Callable<T> first, Callable<T> second) {
        CyclicBarrier line = new CyclicBarrier(2);
        try (ExecutorService runners = Executors.newVirtualThreadPerTaskExecutor()) {
            var one = runners.submit(() -> {
                line.await();
                return first.call();
            });
            var two = runners.submit(() -> {
                line.await();
                return second.call();
            });
            return List.of(one.get(), two.get());
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** Orders that can be paid, as the service leaves them. */
    private List<String> payable(int count) {
        return one.getBean(JdbcClient.class)
                .sql("""
                        insert into payment (order_id, buyer_id, seller_id, total_minor, currency, status, version,
                            provider_order_id, held_minor, released_minor, refunded_minor, fees_minor)
                        select id, 'b' || id, 's' || id, 1000, 'INR', 'CREATED', 1, 'order_' || id, 0, 0, 0, 0
                        from (select :run || '-' || n as id from generate_series(1, :count) as n) as new
                        returning order_id""")
                .param("run", EventIds.next())
                .param("count", count)
                .query(String.class)
                .list();
    }

    private void hold(String orderId) {
        moving(one).move(orderId, Cause.OUTSIDE, payment -> payment.captured(capture(orderId), NOW));
    }

    private void assertPosted(String orderId, String kind) {
        List<String> kinds = one.getBean(JdbcClient.class)
                .sql("select kind from ledger.posting where order_id = ?")
                .param(orderId)
                .query(String.class)
                .list();
        assertThat(kinds).containsOnlyOnce(kind);
    }

    private static Capture capture(String orderId) {
        return new Capture("order_" + orderId, "pay_" + orderId, inr(1_000), NOW);
    }

    private static Money inr(long minor) {
        return new Money(minor, "INR");
    }

    private static MovingPayments moving(ConfigurableApplicationContext instance) {
        return instance.getBean(MovingPayments.class);
    }

    private static ConfigurableApplicationContext instance() {
        return new SpringApplicationBuilder(PaymentServiceApplication.class)
                .run(
                        "--server.port=0",
                        "--logging.structured.format.console=",
                        "--gigstream.consumer.enabled=false",
                        "--gigstream.payments.worker.enabled=false",
                        "--gigstream.payments.razorpay.key-id=k",
                        "--gigstream.payments.razorpay.key-secret=s",
                        "--gigstream.payments.razorpay.webhook-secret=w");
    }
}
