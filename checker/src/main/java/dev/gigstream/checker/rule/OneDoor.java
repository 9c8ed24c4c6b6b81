package dev.gigstream.checker.rule;

import dev.gigstream.checker.fact.Snapshot;
import dev.gigstream.checker.fact.Sockets;

/** H1: looks at the sockets there are: only the gateway is reachable from outside, and services ask nobody over HTTP. */
final class OneDoor implements Invariant {

    private static final String GATEWAY = "edge-gateway";

    @Override
    public String id() {
        return "H1";
    }

    @Override
    public String promise() {
        return "only the gateway answers from outside; no service opens an HTTP connection to another";
    }

    @Override
    public void check(Snapshot snapshot, Findings findings) {
        for (Sockets.Listener listener : snapshot.sockets().listeners()) {
            findings.violationIf(
                    !listener.loopback() && !listener.process().equals(GATEWAY),
                    "%s listens to everybody on port %d",
                    listener.process(),
                    listener.port());
        }
        for (Sockets.Connection connection : snapshot.sockets().connections()) {
            findings.violationIf(
                    // Instances of one service may ask each other for state of Kafka Streams.
                    !connection.from().equals(GATEWAY) && !connection.from().equals(connection.to()),
                    "%s asks %s on port %d",
                    connection.from(),
                    connection.to(),
                    connection.port());
        }
    }
}
