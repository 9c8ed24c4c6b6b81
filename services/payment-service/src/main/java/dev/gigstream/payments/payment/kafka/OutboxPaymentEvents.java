package dev.gigstream.payments.payment.kafka;

import dev.gigstream.events.Topics;
import dev.gigstream.outbox.Outbox;
import dev.gigstream.outbox.OutboxMessage;
import dev.gigstream.outbox.jdbc.JdbcOutbox;
import dev.gigstream.payments.payment.Cause;
import dev.gigstream.payments.payment.PaymentChange;
import dev.gigstream.payments.payment.PaymentEvents;
import java.util.List;
import org.springframework.stereotype.Component;

/** Puts payment events into the outbox. */
@Component
class OutboxPaymentEvents implements PaymentEvents {

    private final Outbox outbox;
    private final JdbcOutbox store;

    OutboxPaymentEvents(Outbox outbox, JdbcOutbox store) {
        this.outbox = outbox;
        this.store = store;
    }

    @Override
    public void tell(List<PaymentChange> changes, Cause cause) {
        if (!changes.isEmpty()) {
            store.append(changes.stream().map(change -> message(change, cause)).toList());
        }
    }

    private OutboxMessage message(PaymentChange change, Cause cause) {
        return outbox.message(Topics.PAYMENTS, change.payment().orderId(), PaymentEventMapper.event(change, cause));
    }
}
