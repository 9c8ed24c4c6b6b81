package dev.gigstream.fanout.topology;

import dev.gigstream.fanout.notice.Texts;
import dev.gigstream.streams.AvroSerdes;
import java.util.Locale;
import org.apache.kafka.streams.StreamsBuilder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class FanoutConfiguration {
    @Autowired
    void wire(
            StreamsBuilder builder,
            AvroSerdes avro,
            FanoutSettings settings,
            @Value("${spring.application.name}") String application) {
        new FanoutTopology(builder, application, FanoutSerdes.of(avro), settings.policy(), new Texts(Locale.ENGLISH))
                .wire();
    }
}
