package dev.gigstream.checker.fact;

import java.util.List;

/** Sockets of the stack's processes at one moment. */
public record Sockets(List<Listener> listeners, List<Connection> connections) {

    /** @param loopback whether only this machine reaches it */
    public record Listener(String process, int port, boolean loopback) {}

    /** A connection that a process opened to another one's port. */
    public record Connection(String from, String to, int port) {}
}
