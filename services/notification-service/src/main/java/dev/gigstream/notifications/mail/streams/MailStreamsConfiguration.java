package dev.gigstream.notifications.mail.streams;

import dev.gigstream.eventing.DeadLetterHeaders;
import dev.gigstream.notifications.mail.MailSettings;
import dev.gigstream.notifications.mail.MuteToken;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.streams.StreamsConfig;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.config.KafkaStreamsConfiguration;
import org.springframework.kafka.config.StreamsBuilderFactoryBean;
import org.springframework.kafka.config.StreamsBuilderFactoryBeanConfigurer;

/** Runs the topology of mails beside that of inboxes, as an application of its own: where mail waits, inboxes do not. */
@Configuration(proxyBeanMethods = false)
class MailStreamsConfiguration {
    /** Longer than the longest wait for a mail server within one record. */
    private static final Duration TRANSACTION_LIMIT = Duration.ofSeconds(90);

    @Bean
    StreamsBuilderFactoryBean mailStreams(
            KafkaStreamsConfiguration shared, StreamsBuilderFactoryBeanConfigurer replaceFailedThreads) {
        // A copy: what is shared belongs to the topology of inboxes.
        Properties settings = new Properties();
        settings.putAll(shared.asProperties());
        settings.put(StreamsConfig.APPLICATION_ID_CONFIG, MailNames.APPLICATION);
        settings.put(
                StreamsConfig.ERRORS_DEAD_LETTER_QUEUE_TOPIC_NAME_CONFIG,
                DeadLetterHeaders.deadLetterTopic(MailNames.APPLICATION));
        settings.put(StreamsConfig.producerPrefix(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG), (int)
                TRANSACTION_LIMIT.toMillis());
        // One record a round, so that each mail is committed before the next one is sent: what a mail server that goes
        // away undoes is then no mail that went out.
        settings.put(StreamsConfig.mainConsumerPrefix(ConsumerConfig.MAX_POLL_RECORDS_CONFIG), 1);
        StreamsBuilderFactoryBean streams = new StreamsBuilderFactoryBean();
        streams.setStreamsConfiguration(settings);
        replaceFailedThreads.configure(streams);
        return streams;
    }

    @Bean
    MuteToken muteToken(MailSettings settings) {
        return new MuteToken(settings.linkKey().getBytes(StandardCharsets.UTF_8));
    }
}
