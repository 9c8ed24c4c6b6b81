package dev.gigstream.checker.fact;

/** A record of a dead-letter topic, with what its headers say of its origin; null where a header is missing. */
public record DeadLetter(
        String place, String originTopic, String originPartition, String originOffset, String cause, boolean mark) {}
