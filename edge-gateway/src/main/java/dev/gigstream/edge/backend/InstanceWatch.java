package dev.gigstream.edge.backend;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.http.client.HttpClient;
import reactor.netty.resources.ConnectionProvider;
import reactor.netty.resources.LoopResources;
import reactor.netty.tcp.TcpClient;

/**
 * Asks the instances of services that have several whether they are ready, all the time. Who says no, or nothing, gets no
 * requests until it says yes; so one that is about to stop is left alone before it does.
 */
final class InstanceWatch implements Disposable {
    private static final Logger LOG = LoggerFactory.getLogger(InstanceWatch.class);
    private static final String READINESS = "/actuator/health/readiness";
    private static final int OK = 200;

    private final HttpClient http;
    private final Duration period;
    private final Duration limit;
    private final Disposable.Composite watches = Disposables.composite();

    InstanceWatch(LoopResources loops, Duration period, Duration limit) {
        this.http = HttpClient.create(ConnectionProvider.newConnection())
                .runOn(loops)
                .responseTimeout(limit)
                .disableRetry(true);
        this.period = period;
        this.limit = limit;
    }

    /** @param sockets whether nothing but sockets is answered there, so that taking a connection has to do */
    void watch(List<Instance> instances, boolean sockets) {
        instances.forEach(instance -> watches.add(Flux.interval(period)
                .onBackpressureDrop()
                .concatMap(_ -> (sockets ? connects(instance) : answers(instance))
                        .timeout(limit, Mono.just(false))
                        .onErrorReturn(false))
                .subscribe(ready -> note(instance, ready))));
    }

    @Override
    public void dispose() {
        watches.dispose();
    }

    private Mono<Boolean> answers(Instance instance) {
        return http.get()
                .uri(instance.address() + READINESS)
                .response()
                .map(answer -> answer.status().code() == OK);
    }

    private static Mono<Boolean> connects(Instance instance) {
        URI uri = URI.create(instance.address());
        return TcpClient.newConnection()
                .host(uri.getHost())
                .port(uri.getPort())
                .connect()
                .map(connection -> {
                    connection.dispose();
                    return true;
                });
    }

    private static void note(Instance instance, boolean ready) {
        if (instance.isReady() != ready) {
            LOG.info("{} {}", instance.address(), ready ? "takes requests" : "takes no requests now");
            instance.ready(ready);
        }
    }
}
