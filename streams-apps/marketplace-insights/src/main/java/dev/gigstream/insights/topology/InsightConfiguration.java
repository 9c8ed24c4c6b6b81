package dev.gigstream.insights.topology;

import dev.gigstream.streams.AvroSerdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class InsightConfiguration {

    @Autowired
    void wire(StreamsBuilder builder, AvroSerdes avro, @Value("${spring.application.name}") String application) {
        new InsightTopology(builder, application, avro, Storage.DISK).wire();
    }
}
