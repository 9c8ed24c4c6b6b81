package dev.gigstream.payments.worker;

/** Something was stored that a worker can begin with once it is committed. */
public record WorkWaits() {}
