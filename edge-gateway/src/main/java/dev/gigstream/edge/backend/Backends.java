package dev.gigstream.edge.backend;

import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.micrometer.core.instrument.MeterRegistry;
import io.netty.channel.ChannelOption;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.convert.DurationStyle;
import org.springframework.cloud.gateway.route.Route;
import org.springframework.http.client.ReactorResourceFactory;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import reactor.netty.http.client.HttpClient;
import reactor.netty.resources.ConnectionProvider;
import reactor.netty.resources.LoopResources;

/** Builds each route's backend once, from the route's metadata: {@code service, response-timeout, slow, largest-body, body-time,
 * sockets}. */
@Component
class Backends implements DisposableBean {
    /** A Socket.IO server ends a connection after each answer to a poll without having said so: none may be used again. */
    private static final ConnectionProvider UNSHARED = ConnectionProvider.newConnection();

    private final BackendSettings settings;
    private final MeterRegistry meters;
    private final LoopResources loops;
    private final ConnectionProvider connections;
    private final CircuitBreakerRegistry breakers;
    private final InstanceList list;
    private final InstanceWatch watch;
    private final Map<String, Instances> byService = new ConcurrentHashMap<>();
    private final Map<String, Backend> byRoute = new ConcurrentHashMap<>();

    Backends(BackendSettings settings, ReactorResourceFactory resources, MeterRegistry meters) {
        this.settings = settings;
        this.meters = meters;
        this.loops = resources.getLoopResources();
        this.connections = ConnectionProvider.builder("backends")
                .maxConnections(settings.connections())
                .pendingAcquireMaxCount(settings.waiting())
                .pendingAcquireTimeout(settings.acquireTimeout())
                .maxIdleTime(settings.maxIdle())
                .evictInBackground(Duration.ofSeconds(30))
                .lifo()
                .build();
        this.breakers = CircuitBreakerRegistry.of(breaking(settings.breaker()));
        this.list = InstanceList.parse(settings.instances());
        this.watch = new InstanceWatch(loops, settings.readinessAskedEvery(), settings.readinessLimit());
    }

    Backend of(Route route) {
        Backend known = byRoute.get(route.getId());
        return known != null ? known : byRoute.computeIfAbsent(route.getId(), _ -> build(route));
    }

    @Override
    public void destroy() {
        watch.dispose();
        connections.dispose();
    }

    private Backend build(Route route) {
        Map<String, Object> metadata = route.getMetadata();
        URI uri = route.getUri();
        String address = uri.getScheme() + "://" + uri.getRawAuthority();
        String service = metadata.getOrDefault("service", uri.getRawAuthority()).toString();
        boolean sockets = Boolean.parseBoolean(String.valueOf(metadata.get("sockets")));
        return new Backend(
                service,
                byService.computeIfAbsent(service, _ -> instances(service, address, sockets)),
                sockets,
                client(
                        sockets ? UNSHARED : connections,
                        duration(metadata, "response-timeout", settings.responseTimeout())),
                new CallTimers(meters, service),
                settings.breaker().open(),
                duration(metadata, "slow", settings.slow()),
                bodyLimit(metadata));
    }

    private Instances instances(String service, String addressOfRoute, boolean sockets) {
        List<String> addresses = list.of(service, addressOfRoute);
        Instances instances = new Instances(addresses.stream()
                .map(address -> new Instance(address, breakers.circuitBreaker(service + " " + address)))
                .toList());
        if (instances.areSeveral()) {
            watch.watch(instances.all(), sockets);
        }
        return instances;
    }

    private BodyLimit bodyLimit(Map<String, Object> metadata) {
        Object bytes = metadata.get("largest-body");
        return new BodyLimit(
                (bytes == null ? settings.largestBody() : DataSize.parse(bytes.toString())).toBytes(),
                settings.bodyPause(),
                duration(metadata, "body-time", settings.bodyTime()));
    }

    private static Duration duration(Map<String, Object> metadata, String name, Duration otherwise) {
        Object text = metadata.get(name);
        return text == null ? otherwise : DurationStyle.detectAndParse(text.toString());
    }

    /** The client's own silent second try is off: it does not ask whether a request is safe to repeat. */
    private HttpClient client(ConnectionProvider provider, Duration responseTimeout) {
        return HttpClient.create(provider)
                .runOn(loops)
                .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, (int)
                        settings.connectTimeout().toMillis())
                .responseTimeout(responseTimeout)
                .disableRetry(true)
                .followRedirect(false);
    }

    private static CircuitBreakerConfig breaking(BackendSettings.Breaker breaker) {
        return CircuitBreakerConfig.custom()
                .slidingWindowSize(breaker.window())
                .minimumNumberOfCalls(breaker.minimumCalls())
                .failureRateThreshold(breaker.failureRate())
                .permittedNumberOfCallsInHalfOpenState(breaker.trialCalls())
                .waitDurationInOpenState(breaker.open())
                .build();
    }
}
