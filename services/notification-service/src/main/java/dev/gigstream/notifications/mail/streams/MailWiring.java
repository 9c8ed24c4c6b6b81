package dev.gigstream.notifications.mail.streams;

import dev.gigstream.notifications.mail.Letters;
import dev.gigstream.notifications.mail.MailSettings;
import dev.gigstream.notifications.mail.MuteToken;
import dev.gigstream.notifications.mail.Postbox;
import dev.gigstream.streams.AvroSerdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Configuration;

/** Builds the topology of mails; apart from the bean it is built on, which must exist before. */
@Configuration(proxyBeanMethods = false)
class MailWiring {
    @Autowired
    void wire(
            @Qualifier("mailStreams") StreamsBuilder builder,
            AvroSerdes avro,
            Postbox postbox,
            MailSettings settings,
            MuteToken tokens) {
        Letters letters = new Letters(settings.publicUrl(), tokens);
        new MailTopology(builder, avro, letters, postbox, MailPolicy.standard(settings.pause())).wire();
    }
}
