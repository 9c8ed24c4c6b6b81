package dev.gigstream.checker.fact;

/** A seller's withdrawal as payment-service keeps it. */
public record StoredWithdrawal(
        String withdrawalId, String userId, long amount, String currency, String status, String transferId) {}
