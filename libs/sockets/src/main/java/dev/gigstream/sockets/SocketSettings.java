package dev.gigstream.sockets;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Where sockets are served and how much one user may do.
 *
 * @param host loopback, or the address of the pod: never a public one
 * @param path as clients and the gateway name it, with a slash at its end
 * @param perUser most open sessions of a user at this instance
 * @param eventsPerSecond what a user may ask on all of them in the long run, after a first {@code burst}
 * @param largestFrame of a websocket, and body of a polling request
 * @param tokenLife longest life of an access token: how far back ended sessions matter
 */
@ConfigurationProperties("gigstream.sockets")
record SocketSettings(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("127.0.0.1") String host,
        int port,
        String path,
        @DefaultValue("10") int perUser,
        @DefaultValue("20") int eventsPerSecond,
        @DefaultValue("60") int burst,
        @DefaultValue("64KB") DataSize largestFrame,
        @DefaultValue("25s") Duration pingInterval,
        @DefaultValue("20s") Duration pingTimeout,
        @DefaultValue("20m") Duration tokenLife) {}
