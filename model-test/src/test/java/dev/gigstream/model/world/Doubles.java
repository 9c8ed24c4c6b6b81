package dev.gigstream.model.world;

import dev.gigstream.consumer.ProcessedEvents;
import dev.gigstream.orders.order.Orders;
import dev.gigstream.payments.ledger.Ledger;
import dev.gigstream.payments.notice.Webhooks;
import dev.gigstream.payments.payment.PaymentEvents;
import dev.gigstream.payments.payment.Payments;
import dev.gigstream.payments.reconciliation.Lookouts;
import dev.gigstream.payments.task.ProviderTasks;
import dev.gigstream.payments.work.Transactions;

/** What the domains are given as their ports. Here nothing is wrong with it; a test that plants a bug breaks one part. */
public class Doubles {
    public Orders orders(Orders sound) {
        return sound;
    }

    public Payments payments(Payments sound) {
        return sound;
    }

    public Ledger ledger(Ledger sound) {
        return sound;
    }

    public PaymentEvents events(PaymentEvents sound) {
        return sound;
    }

    public ProcessedEvents processed(ProcessedEvents sound) {
        return sound;
    }

    public ProviderTasks tasks(ProviderTasks sound) {
        return sound;
    }

    public Webhooks webhooks(Webhooks sound) {
        return sound;
    }

    public Lookouts lookouts(Lookouts sound) {
        return sound;
    }

    public Transactions transactions(Transactions sound) {
        return sound;
    }
}
