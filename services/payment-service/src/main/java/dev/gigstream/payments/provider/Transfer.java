package dev.gigstream.payments.provider;

import dev.gigstream.money.Money;

/** What a seller is to be paid; the withdrawal's id makes a repeated request the same one. */
public record Transfer(String withdrawalId, String destination, Money amount) {}
