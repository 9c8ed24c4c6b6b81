package dev.gigstream.consumer;

import dev.gigstream.consumer.deadletter.WaitingLine;
import dev.gigstream.eventing.DeadLetterHeaders;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.core.MicrometerConsumerListener;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.ConsumerAwareRebalanceListener;
import org.springframework.kafka.listener.ContainerPausingBackOffHandler;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.kafka.listener.ListenerContainerPauseService;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.util.backoff.ExponentialBackOff;

/** Builds the container of an application: its topics and its replay topic in one group, offsets after handling. */
final class ListenerContainers {
    private final String application;
    private final Connection connection;
    private final ConsumerProperties properties;
    private final MeterRegistry meters;

    ListenerContainers(String application, Connection connection, ConsumerProperties properties, MeterRegistry meters) {
        this.application = application;
        this.connection = connection;
        this.properties = properties;
        this.meters = meters;
    }

    ConcurrentMessageListenerContainer<byte[], byte[]> container(
            Subscriptions subscriptions,
            SettledAtOnce settled,
            EventListener listener,
            WaitingLine line,
            DefaultErrorHandler errors) {
        Map<String, Object> group = connection.group(application);
        group.put(ConsumerConfig.INTERCEPTOR_CLASSES_CONFIG, List.of(PollInterceptor.class));
        group.put(PollInterceptor.SHOWN_TO, settled);
        var factory = new DefaultKafkaConsumerFactory<byte[], byte[]>(
                group, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        factory.addListener(new MicrometerConsumerListener<>(meters));
        var container = new ConcurrentMessageListenerContainer<>(factory, settings(subscriptions, listener, line));
        container.setBeanName("events");
        container.setConcurrency(properties.concurrency());
        container.setCommonErrorHandler(errors);
        container.setAutoStartup(properties.enabled());
        return container;
    }

    DefaultErrorHandler errors(DeadLettering deadLettering, ConsumerState state, TaskScheduler pauses) {
        // Paused, not asleep: the consumer goes on polling and so keeps its partitions however long it waits.
        var pausing = new ContainerPausingBackOffHandler(new ListenerContainerPauseService(null, pauses));
        var errors = new DefaultErrorHandler(deadLettering, new ExponentialBackOff(), pausing);
        FailurePolicy policy = properties.failurePolicy();
        errors.setBackOffFunction((record, failure) -> policy.backOff(failure));
        errors.setRetryListeners(state);
        return errors;
    }

    private ContainerProperties settings(Subscriptions subscriptions, EventListener listener, WaitingLine line) {
        String[] topics = Stream.concat(
                        subscriptions.topics().stream(), Stream.of(DeadLetterHeaders.replayTopic(application)))
                .toArray(String[]::new);
        ContainerProperties settings = new ContainerProperties(topics);
        settings.setAckMode(ContainerProperties.AckMode.BATCH);
        settings.setDeliveryAttemptHeader(true);
        settings.setFixTxOffsets(true);
        settings.setMessageListener(listener);
        settings.setConsumerRebalanceListener(new ConsumerAwareRebalanceListener() {
            @Override
            public void onPartitionsAssigned(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
                line.partitionsCame();
            }
        });
        return settings;
    }
}
