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
        one.getBean(JdbcClient.class).sql("delete from outbox_message").update();
        one.close();
        other.close();
    }

    @Test
    void eitherReleasesOrRefunds() throws Exception {
        String run = race(SETTLEMENTS, orderId -> {
            hold(orderId);

            List<Decision> decisions = together(
                    () -> moving(one).move(orderId, Cause.OUTSIDE, payment -> payment.settled(RELEASE, WEEK, NOW)),
                    () -> moving(other).move(orderId, Cause.OUTSIDE, payment -> payment.settled(REFUND, WEEK, NOW)));

            assertThat(decisions).filteredOn(Decision.Step.class::isInstance).hasSize(1);
            assertThat(decisions).filteredOn(Decision.Refused.class::isInstance).hasSize(1);
        });

        assertPostedOnce("SETTLEMENT", run, SETTLEMENTS);
    }

    @Test
    void holdsOnceWhenTwoConfirm() throws Exception {
        String run = race(CONFIRMATIONS, orderId -> {
            List<Decision> decisions = together(
                    () -> moving(one).move(orderId, Cause.OUTSIDE, payment -> payment.captured(capture(orderId), NOW)),
                    () -> moving(other)
                            .move(orderId, Cause.OUTSIDE, payment -> payment.captured(capture(orderId), NOW)));

            assertThat(decisions).filteredOn(Decision.Step.class::isInstance).hasSize(1);
            assertThat(decisions).filteredOn(Decision.Nothing.class::isInstance).hasSize(1);
        });

        assertPostedOnce("HOLD", run, CONFIRMATIONS);
    }

    @Test
    void holdsOnceWhenABrowserAndAWebhookTell() throws Exception {
        String run = race(WEBHOOKS, orderId -> {
            var payment = new ProviderPayment(
                    "pay_" + orderId, "order_" + orderId, ProviderPayment.Status.CAPTURED, inr(1_000), NOW);
            var notice = new Notices.Received(new Notice.OfPayment(payment), 1);

            together(() -> one.getBean(ReportingCaptures.class).report(orderId, payment), () -> {
                other.getBean(HandlingNotices.class).handle(notice);
                return true;
            });
        });

        assertPostedOnce("HOLD", run, WEBHOOKS);
    }

    private static final Duration WEEK = Duration.ofDays(7);
    private static final Settlement RELEASE = new Settlement(SettlementKind.RELEASE, inr(0), inr(800), inr(200));
    private static final Settlement REFUND = new Settlement(SettlementKind.REFUND, inr(1_000), inr(0), inr(0));

    /** Returns what the ids of its orders begin with. */
    private String race(int times, Consumer<String> race) throws Exception {
        String run = EventIds.next();
        Semaphore places = new Semaphore(AT_ONCE);
        try (ExecutorService races = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Boolean>> all = payable(run, times).stream()
                    .<Callable<Boolean>>map(orderId -> () -> {
                        places.acquire();
                        try {
                            race.accept(orderId);
                        } finally {
                            places.release();
                        }
                        return true;
                    })
                    .toList();
            for (var done : races.invokeAll(all)) {
                done.get();
            }
        }
        return run;
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
    private List<String> payable(String run, int count) {
        return one.getBean(JdbcClient.class)
                .sql("""
                        insert into payment (order_id, buyer_id, seller_id, total_minor, currency, status, version,
                            provider_order_id, held_minor, released_minor, refunded_minor, fees_minor)
                        select id, 'b' || id, 's' || id, 1000, 'INR', 'CREATED', 1, 'order_' || id, 0, 0, 0, 0
                        from (select :run || '-' || n as id from generate_series(1, :count) as n) as new
                        returning order_id""")
                .param("run", run)
                .param("count", count)
                .query(String.class)
                .list();
    }

    private void hold(String orderId) {
        moving(one).move(orderId, Cause.OUTSIDE, payment -> payment.captured(capture(orderId), NOW));
    }

    private void assertPostedOnce(String kind, String run, int orders) {
        List<Long> perOrder = one.getBean(JdbcClient.class)
                .sql("select count(*) from ledger.posting where kind = ? and order_id like ? group by order_id")
                .params(kind, run + "-%")
                .query(Long.class)
                .list();

        assertThat(perOrder).hasSize(orders).containsOnly(1L);
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
                        // Nobody reads of these payments, and whoever reads the topic afterwards need not read past
                        // them.
                        "--gigstream.outbox.enabled=false",
                        // Locks and constraints are on trial here, not the disk: no commit waits for it.
                        "--spring.datasource.hikari.connection-init-sql=set synchronous_commit to off",
                        "--gigstream.payments.worker.enabled=false",
                        "--gigstream.payments.razorpay.key-id=k",
                        "--gigstream.payments.razorpay.key-secret=s",
                        "--gigstream.payments.razorpay.webhook-secret=w");
    }
}
