package dev.gigstream.payments.payment.jpa;

import dev.gigstream.payments.payment.Payment;
import dev.gigstream.payments.payment.Payments;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Payments in the database; the lock on a payment's row is the line in which all who want to change it stand. */
@Repository
class JpaPayments implements Payments {

    private final EntityManager entities;
    private final Clock clock;

    JpaPayments(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Payment> find(String orderId) {
        return Optional.ofNullable(entities.find(PaymentRow.class, orderId)).map(PaymentRow::toPayment);
    }

    @Override
    public Optional<Payment> lock(String orderId) {
        // What this transaction read before it had the lock may be outdated; what it wrote is flushed.
        entities.clear();
        return Optional.ofNullable(entities.find(PaymentRow.class, orderId, LockModeType.PESSIMISTIC_WRITE))
                .map(PaymentRow::toPayment);
    }

    @Override
    public void add(Payment payment) {
        entities.persist(new PaymentRow(payment));
        entities.flush();
    }

    @Override
    public void save(Payment payment) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        PaymentRow row = entities.find(PaymentRow.class, payment.orderId());
        row.take(payment, now);
        entities.flush();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<String> orderOf(String providerOrderId) {
        return entities.createQuery("select p.orderId from Payment p where p.providerOrderId = :id", String.class)
                .setParameter("id", providerOrderId)
                .getResultStream()
                .findFirst();
    }

    @Override
    @Transactional(readOnly = true)
    public List<String> toClear(Instant now, int limit) {
        return entities.createQuery(
                        "select p.orderId from Payment p"
                                + " where p.clearsAt <= :now and p.clearedAt is null order by p.clearsAt",
                        String.class)
                .setParameter("now", now)
                .setMaxResults(limit)
                .getResultList();
    }
}
