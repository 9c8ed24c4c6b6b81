package dev.gigstream.notifications.inbox.streams;

import dev.gigstream.notifications.inbox.InboxPolicy;
import dev.gigstream.streams.AvroSerdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class InboxStreamsConfiguration {
    @Autowired
    void wire(
            @Qualifier("defaultKafkaStreamsBuilder") StreamsBuilder builder,
            AvroSerdes avro,
            InboxPolicy policy,
            @Value("${spring.application.name}") String application) {
        new InboxTopology(builder, application, avro, policy).wire();
    }
}
