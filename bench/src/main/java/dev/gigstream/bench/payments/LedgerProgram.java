package dev.gigstream.bench.payments;

import dev.gigstream.bench.load.ClosedLoop;
import dev.gigstream.bench.load.Load;
import dev.gigstream.payments.ledger.Ledger;
import dev.gigstream.payments.payment.MovingPayments;
import dev.gigstream.payments.work.Transactions;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * A program of its own, run with payment-service's classes and settings: that service without its ears and hands, driven
 * from within. Prints a line for each turn.
 */
final class LedgerProgram {
    static final String LINE = "TURN\t";
    static final String POSTINGS = "postings";
    static final String STEPS = "steps";
    static final String INSERTS = "inserts";
    /** The first compiles, the second settles. */
    static final int WARM_UPS = 2;

    /** As many as the service's pool has connections. */
    private static final int WORKERS = 12;

    private static final String SERVICE = "dev.gigstream.payments.PaymentServiceApplication";
    private static final String[] ALONE = {
        "--server.port=0",
        "--gigstream.consumer.enabled=false",
        "--gigstream.payments.worker.enabled=false",
        "--gigstream.outbox.enabled=false"
    };

    private LedgerProgram() {}

    /** @param arguments rounds and seconds of each turn */
    public static void main(String[] arguments) throws Exception {
        var rounds = Integer.parseInt(arguments[0]);
        var length = Duration.ofSeconds(Integer.parseInt(arguments[1]));
        try (var service = SpringApplication.run(Class.forName(SERVICE), ALONE)) {
            for (var round = -WARM_UPS; round < rounds; round++) {
                tell(round, POSTINGS, ClosedLoop.run(postings(service), length));
                tell(round, STEPS, ClosedLoop.run(steps(service), length));
                try (var inserts = TwoRows.open(service.getBean(DataSource.class), WORKERS)) {
                    tell(round, INSERTS, ClosedLoop.run(inserts.work(), length));
                }
            }
        }
    }

    private static List<OrderPostings> postings(ConfigurableApplicationContext service) {
        return IntStream.range(0, WORKERS)
                .mapToObj(worker ->
                        new OrderPostings(service.getBean(Ledger.class), service.getBean(Transactions.class), worker))
                .toList();
    }

    private static List<PaymentSteps> steps(ConfigurableApplicationContext service) {
        return IntStream.range(0, WORKERS)
                .mapToObj(worker -> new PaymentSteps(service.getBean(MovingPayments.class), worker))
                .toList();
    }

    private static void tell(int round, String what, Load load) {
        if (round >= 0) {
            System.out.println(LINE
                    + String.join(
                            "\t",
                            what,
                            String.valueOf(load.requestsPerSecond()),
                            String.valueOf(load.p50Millis()),
                            String.valueOf(load.p99Millis())));
        }
    }
}
