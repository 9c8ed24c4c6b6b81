package dev.gigstream.fanout.recipient;

/** Where a message stands: its conversation and its number there. */
public record Place(String conversationId, long seq) {}
