package dev.gigstream.fanout.recipient;

/** A kind of notification that a user does not want by one channel. */
public record Mute(Kind kind, Channel channel) {}
