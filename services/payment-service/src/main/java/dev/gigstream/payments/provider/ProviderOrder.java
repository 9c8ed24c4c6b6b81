package dev.gigstream.payments.provider;

import dev.gigstream.money.Money;

/**
 * An order as the provider knows it.
 *
 * @param receipt our order's id; null for an order that is not ours
 */
public record ProviderOrder(String id, String receipt, Money amount) {}
