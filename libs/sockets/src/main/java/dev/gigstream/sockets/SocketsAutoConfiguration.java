package dev.gigstream.sockets;

import dev.gigstream.eventing.EventCodec;
import dev.gigstream.eventing.TopicTail;
import dev.gigstream.events.Topics;
import dev.gigstream.http.FailureProblems;
import dev.gigstream.service.TokenVerifier;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;

/** Serves the {@link SocketEvent} beans of an application that names a port and a path. */
@AutoConfiguration(
        afterName = {
            "dev.gigstream.eventing.EventingAutoConfiguration",
            "dev.gigstream.http.HttpApiAutoConfiguration",
            "dev.gigstream.service.ServiceDefaultsAutoConfiguration",
            "org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration"
        })
@ConditionalOnProperty("gigstream.sockets.port")
@EnableConfigurationProperties(SocketSettings.class)
class SocketsAutoConfiguration {

    @Bean
    BrokerConnection brokerConnection(Environment environment) {
        return BrokerConnection.of(environment);
    }

    @Bean
    SocketSessions socketSessions(SocketSettings settings, Clock clock, MeterRegistry meters) {
        SocketSessions sessions = new SocketSessions(settings, clock);
        meters.gauge("sockets.open", sessions, SocketSessions::count);
        return sessions;
    }

    @Bean
    EndedAccess endedAccess(EventCodec codec, SocketSettings settings) {
        return new EndedAccess(codec, settings.tokenLife());
    }

    @Bean
    @ConditionalOnProperty(name = "gigstream.sockets.enabled", matchIfMissing = true)
    TopicTail endedAccessTail(EndedAccess ended, BrokerConnection broker, SocketSettings settings, Clock clock) {
        var source = new TopicTail.Source(Topics.SESSIONS, settings.tokenLife(), ended::apply);
        return new TopicTail("ended-access", broker.settings(), List.of(source), clock);
    }

    @Bean
    SessionWatch sessionWatch(SocketSessions sessions, EndedAccess ended, Clock clock) {
        return new SessionWatch(sessions, ended, clock);
    }

    @Bean
    Handshakes handshakes(TokenVerifier tokens, EndedAccess ended) {
        return new Handshakes(tokens, ended);
    }

    @Bean
    SocketEvent renewingToken(Handshakes handshakes) {
        return new SocketEvent("auth:renew", new RenewingToken(handshakes));
    }

    @Bean
    EventIntake eventIntake(
            List<SocketEvent> events,
            SocketSessions sessions,
            FailureProblems failures,
            MeterRegistry meters,
            Clock clock) {
        return new EventIntake(events, sessions, failures, meters, clock);
    }

    @Bean
    SocketServer socketServer(
            SocketSettings settings,
            Handshakes handshakes,
            EventIntake intake,
            SocketSessions sessions,
            ObjectProvider<TopicTail> tails,
            MeterRegistry meters) {
        var failures = new QuietFailures(meters.counter("sockets.malformed"));
        return new SocketServer(
                settings, handshakes, failures, intake, sessions, tails.stream().toList());
    }

    @Bean
    HealthIndicator socketsHealthIndicator(SocketServer server, SocketSettings settings) {
        return () -> server.state() == SocketServer.State.LISTENING || !settings.enabled()
                ? Health.up().build()
                : Health.down().withDetail("state", server.state().name()).build();
    }
}
