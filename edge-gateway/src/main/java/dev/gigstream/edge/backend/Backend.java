package dev.gigstream.edge.backend;

import java.time.Duration;
import reactor.netty.http.client.HttpClient;

/** What is known of the service behind a route: how to call it, how much it takes, and whether it is well. */
record Backend(
        String service,
        Instances instances,
        boolean sockets,
        HttpClient client,
        CallTimers timers,
        Duration pause,
        Duration slow,
        BodyLimit bodyLimit) {}
