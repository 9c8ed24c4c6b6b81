package dev.gigstream.checker.fact;

/**
 * The newest version of an aggregate in its store.
 *
 * @param topic where its events are
 * @param state what the newest event says as well; null when it is not compared
 */
public record StoredAggregate(String topic, String id, long version, String state) {}
