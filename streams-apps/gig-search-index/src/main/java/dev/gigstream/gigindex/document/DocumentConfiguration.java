package dev.gigstream.gigindex.document;

import dev.gigstream.streams.AvroSerdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DocumentConfiguration {
    @Autowired
    void wire(StreamsBuilder builder, AvroSerdes avro) {
        new GigIndexTopology(builder, GigIndexSerdes.of(avro)).wire();
    }
}
