package dev.gigstream.model;

import dev.gigstream.events.orders.OrderEvent;
import dev.gigstream.events.payments.PaymentEvent;
import dev.gigstream.model.check.EventChecks;
import dev.gigstream.model.check.EventualChecks;
import dev.gigstream.model.check.LedgerChecks;
import dev.gigstream.model.check.OrderChecks;
import dev.gigstream.model.check.PaymentChecks;
import dev.gigstream.model.order.OrderContext;
import dev.gigstream.model.order.People;
import dev.gigstream.model.payment.PaymentContext;
import dev.gigstream.model.provider.Checkout;
import dev.gigstream.model.provider.SimulatedProvider;
import dev.gigstream.model.world.Crash;
import dev.gigstream.model.world.Dice;
import dev.gigstream.model.world.Doubles;
import dev.gigstream.model.world.History;
import dev.gigstream.model.world.Outbox;
import dev.gigstream.model.world.Setting;
import dev.gigstream.model.world.Tally;
import dev.gigstream.model.world.Topic;
import dev.gigstream.model.world.Violation;
import dev.gigstream.money.Money;
import dev.gigstream.orders.order.Order;
import dev.gigstream.orders.order.OrderPrice;
import dev.gigstream.payments.notice.ReceivingNotices.Receipt;
import dev.gigstream.payments.payment.Payment;
import dev.gigstream.payments.provider.ProviderPayment;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** Two services, a provider, people and a clock; one step at a time, each followed by the checks. */
final class World {
    private static final int MOST_ROUNDS = 400;
    private static final Duration ROUND = Duration.ofMinutes(1);
    /** What is promised within 15 minutes has been done after them. */
    private static final int LEAST_ROUNDS = 16;

    private static final int HOURS_OF_A_LOOK = 25;

    private final Setting setting;
    private final Dice dice;
    private final History history;
    private final Topic<OrderEvent> orderTopic;
    private final Topic<PaymentEvent> paymentTopic;
    private final Outbox<OrderEvent> orderOutbox;
    private final Outbox<PaymentEvent> paymentOutbox;
    private final SimulatedProvider provider;
    private final OrderContext orders;
    private final PaymentContext payments;
    private final People people;
    private final Checkout checkout;
    private final OrderChecks orderChecks;
    private final LedgerChecks ledgerChecks;
    private final PaymentChecks paymentChecks;
    private final EventualChecks eventualChecks;
    private final EventChecks orderEvents = new EventChecks();
    private final EventChecks paymentEvents = new EventChecks();
    private final Steps steps;

    World(long seed, Doubles doubles) {
        setting = Setting.of(seed);
        dice = setting.dice();
        history = setting.history();
        orderTopic = new Topic<>(setting);
        paymentTopic = new Topic<>(setting);
        orderOutbox = new Outbox<>(setting, orderTopic);
        paymentOutbox = new Outbox<>(setting, paymentTopic);
        provider = new SimulatedProvider(setting);
        orders = new OrderContext(setting, orderOutbox, doubles);
        payments = new PaymentContext(setting, provider, paymentOutbox, doubles);
        provider.mustNotBeCalledWhile(payments::isInTransaction);
        people = new People(setting, orders);
        checkout = new Checkout(setting, provider);
        orderChecks = new OrderChecks(orders.stored(), orders.rules(), setting.tally());
        ledgerChecks = new LedgerChecks(provider.books(), setting.tally());
        paymentChecks = new PaymentChecks(payments.payments(), ledgerChecks, setting.tally());
        eventualChecks = new EventualChecks(orders.stored(), payments.payments(), provider.books(), ledgerChecks);
        steps = steps();
        setting.trouble().whileActing(this::meanwhile);
    }

    /** What others do while somebody is in the middle of something with an order. */
    private void meanwhile(String orderId) {
        Steps.Step other = new Steps()
                .with(4, "a party acts", () -> people.actOn(orderId))
                .with(1, "the clock fires", orders::fireTimers)
                .with(3, "a webhook comes in", this::receiveWebhook)
                .with(2, "notices are handled", payments::handleNotices)
                .with(2, "tasks are performed", payments::performTasks)
                .any(dice);
        history.note("meanwhile " + other.name());
        other.action().run();
    }

    private Steps steps() {
        return new Steps()
                .with(15, "a buyer orders", people::place)
                .with(110, "a party acts", people::act)
                .with(8, "a moderator rules", people::rule)
                .with(80, "a buyer pays", this::pay)
                .with(20, "a browser confirms", this::confirm)
                .with(50, "the provider goes on", provider.books()::goOn)
                .with(60, "a webhook comes in", this::receiveWebhook)
                .with(3, "somebody forges a webhook", checkout::forgeWebhook)
                .with(60, "notices are handled", payments::handleNotices)
                .with(80, "tasks are performed", payments::performTasks)
                .with(90, "orders are published", orderOutbox::relay)
                .with(90, "payments are published", paymentOutbox::relay)
                .with(110, "payments hear of an order", this::deliverOrderEvent)
                .with(110, "orders hear of a payment", this::deliverPaymentEvent)
                .with(20, "the clock fires", orders::fireTimers)
                .with(10, "the reconciler looks", payments::reconcile)
                .with(5, "shares are cleared", payments::clearShares)
                .with(10, "a seller withdraws", this::withdraw)
                .with(25, "seconds pass", () -> pass(Duration.ofSeconds(20), Duration.ofSeconds(1)))
                .with(1, "minutes pass", () -> pass(Duration.ofMinutes(20), Duration.ofMinutes(1)))
                .with(1, "hours pass", () -> pass(Duration.ofHours(20), Duration.ofHours(1)))
                .with(1, "days pass", () -> pass(Duration.ofDays(6), Duration.ofDays(1)));
    }

    /** Something happens, and nothing is broken by it. */
    void step() {
        Steps.Step step = steps.any(dice);
        history.begin(step.name());
        perform(step.action());
        check();
    }

    /**
     * Calm weather until all that was begun has come to its end: then the promises that take time are due. What was captured
     * long after it was made is due when the reconciler has looked that far back, a day later.
     */
    void rest() {
        history.begin("calm");
        setting.trouble().calm(true);
        comeToRest();
        eventualChecks.checkSoon();
        for (int hour = 0; hour < HOURS_OF_A_LOOK; hour++) {
            setting.clock().advance(Duration.ofHours(1));
            round();
            check();
        }
        comeToRest();
        eventualChecks.check();
        setting.trouble().calm(false);
    }

    private void comeToRest() {
        for (int round = 0; round < LEAST_ROUNDS || !isQuiet(); round++) {
            Violation.unless(round < MOST_ROUNDS, "O3", "it never comes to rest");
            setting.clock().advance(ROUND);
            round();
            check();
        }
    }

    Tally tally() {
        return setting.tally();
    }

    History history() {
        return history;
    }

    private void perform(Runnable action) {
        try {
            action.run();
        } catch (Crash _) {
            orders.restart();
            orderTopic.restart();
            paymentTopic.restart();
        }
    }

    private void check() {
        for (Order order : orders.stored().takeNew()) {
            OrderPrice price = order.price();
            ledgerChecks.frozen(order.orderId(), price.price());
        }
        orderChecks.check(setting.clock().instant());
        ledgerChecks.check(payments.ledger().postings());
        paymentChecks.check();
    }

    private void round() {
        orders.fireTimers();
        provider.books().decideAll();
        while (!provider.mail().isEmpty()) {
            receiveWebhook();
        }
        payments.reconcile();
        payments.clearShares();
        for (int i = 0; i < 20; i++) {
            payments.handleNotices();
            payments.performTasks();
        }
        while (!orderOutbox.isEmpty()) {
            orderOutbox.relay();
        }
        while (!paymentOutbox.isEmpty()) {
            paymentOutbox.relay();
        }
        while (!orderTopic.isRead() || !paymentTopic.isRead()) {
            deliverOrderEvent();
            deliverPaymentEvent();
        }
    }

    private boolean isQuiet() {
        return orderOutbox.isEmpty()
                && paymentOutbox.isEmpty()
                && orderTopic.isRead()
                && paymentTopic.isRead()
                && payments.isIdle()
                && provider.books().isIdle()
                && provider.mail().isEmpty()
                && orders.stored().due(setting.clock().instant(), 1, Set.of()).isEmpty();
    }

    private void deliverOrderEvent() {
        orderTopic.deliver(event -> {
            orderEvents.check(event.getOrderId(), event.getAggregateVersion(), event.getEventId());
            payments.hear(event);
        });
    }

    private void deliverPaymentEvent() {
        paymentTopic.deliver(event -> {
            paymentEvents.check(event.getOrderId(), event.getAggregateVersion(), event.getEventId());
            orders.hear(event);
            setting.tally().add("PaymentStatus." + event.getStatus());
        });
    }

    private void pay() {
        checkout.pay(people.unpaid().stream().map(Order::orderId).toList());
    }

    private void confirm() {
        checkout.nextToConfirm()
                .ifPresent(paid -> provider.books()
                        .order(paid.orderId())
                        .flatMap(order -> payments.payments().find(order.receipt()))
                        .ifPresent(payment -> confirm(paid, payment)));
    }

    private void confirm(ProviderPayment paid, Payment payment) {
        payments.confirm(checkout.confirmation(payment.terms().buyerId(), paid, payment.orderId()));
    }

    private void receiveWebhook() {
        provider.mail().next().ifPresent(letter -> {
            Receipt receipt = payments.receive(letter.body(), letter.signature());
            history.note(receipt.name());
        });
    }

    private void withdraw() {
        String seller = "u" + dice.below(6);
        String currency = dice.any(List.of("INR", "EUR"));
        Money available = payments.available(seller, currency);
        if (available.amountMinor() > 0) {
            payments.withdraw(
                    seller,
                    new Money(1 + dice.below((int) Math.min(available.amountMinor(), 1_000_000_000)), currency));
        }
    }

    private void pass(Duration most, Duration unit) {
        Duration duration = dice.upTo(most, unit);
        if (unit.compareTo(Duration.ofMinutes(1)) >= 0) {
            provider.books().decideAll();
        }
        setting.clock().advance(duration);
        history.note(duration.toString());
        if (dice.oneIn(2)) {
            orders.fireTimers();
        }
    }
}
