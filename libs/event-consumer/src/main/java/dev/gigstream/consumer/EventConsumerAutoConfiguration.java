package dev.gigstream.consumer;

import dev.gigstream.consumer.deadletter.DeadLetterBox;
import dev.gigstream.consumer.deadletter.WaitingLine;
import dev.gigstream.eventing.DeadLetterHeaders;
import dev.gigstream.eventing.EventCodec;
import dev.gigstream.traces.Spans;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.scheduling.concurrent.SimpleAsyncTaskScheduler;

/** Runs the {@link EventSubscription} beans of an application in one listener container, with its dead letters. */
@AutoConfiguration(
        afterName = {
            "dev.gigstream.eventing.EventingAutoConfiguration",
            "org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration"
        })
@ConditionalOnBean(EventSubscription.class)
@EnableConfigurationProperties(ConsumerProperties.class)
class EventConsumerAutoConfiguration {
    private final String application;
    private final Connection connection;
    private final Clock clock;
    private final MeterRegistry meters;
    private final Spans spans;

    EventConsumerAutoConfiguration(
            @Value("${spring.application.name}") String application,
            Environment environment,
            ObjectProvider<Clock> clock,
            ObjectProvider<MeterRegistry> meters,
            ObjectProvider<Spans> spans) {
        this.application = application;
        this.connection = Connection.of(environment);
        this.clock = clock.getIfAvailable(Clock::systemUTC);
        this.meters = meters.getIfAvailable(SimpleMeterRegistry::new);
        this.spans = spans.getIfAvailable(() -> Spans.NOWHERE);
    }

    @Bean
    DeadLetterBox deadLetterBox() {
        return new DeadLetterBox(application, connection.settings(), clock);
    }

    @Bean
    WaitingLine waitingLine() {
        return new WaitingLine(DeadLetterHeaders.deadLetterTopic(application), connection.settings());
    }

    @Bean
    ConsumerState consumerState() {
        return new ConsumerState(clock, meters);
    }

    /** Ends pauses; not for anybody else's tasks. */
    @Bean(defaultCandidate = false)
    SimpleAsyncTaskScheduler eventRetryScheduler() {
        var scheduler = new SimpleAsyncTaskScheduler();
        scheduler.setThreadNamePrefix("event-retry-");
        return scheduler;
    }

    @Bean
    ConcurrentMessageListenerContainer<byte[], byte[]> eventListenerContainer(
            List<EventSubscription<?>> declared,
            ConsumerProperties properties,
            EventCodec codec,
            DeadLetterBox deadLetters,
            WaitingLine line,
            ConsumerState state,
            @Qualifier("eventRetryScheduler") SimpleAsyncTaskScheduler pauses) {
        Subscriptions subscriptions = new Subscriptions(declared);
        ListenerContainers containers = new ListenerContainers(application, connection, properties, meters);
        EventReader reader = new EventReader(codec);
        SettledAtOnce settled = new SettledAtOnce(reader, subscriptions);
        var listener = new EventListener(
                reader,
                settled,
                subscriptions,
                deadLetters,
                line,
                state,
                spans,
                DeadLetterHeaders.replayTopic(application));
        var deadLettering = new DeadLettering(deadLetters, line, subscriptions, meters);
        return containers.container(
                subscriptions, settled, listener, line, containers.errors(deadLettering, state, pauses));
    }
}
