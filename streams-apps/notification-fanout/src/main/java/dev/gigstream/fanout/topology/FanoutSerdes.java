package dev.gigstream.fanout.topology;

import dev.gigstream.fanout.recipient.News.ConversationRead;
import dev.gigstream.fanout.recipient.Notice;
import dev.gigstream.fanout.recipient.Person;
import dev.gigstream.fanout.recipient.Recipient;
import dev.gigstream.streams.AvroSerdes;
import dev.gigstream.streams.JsonSerdes;
import org.apache.kafka.common.serialization.Serde;

/** How records are written on the topics others use ({@code avro}) and within this app. */
record FanoutSerdes(
        AvroSerdes avro,
        Serde<Person> people,
        Serde<Notice> notices,
        Serde<ConversationRead> reads,
        Serde<Recipient> recipients) {
    static FanoutSerdes of(AvroSerdes avro) {
        return new FanoutSerdes(
                avro,
                JsonSerdes.internal(Person.class),
                JsonSerdes.internal(Notice.class),
                JsonSerdes.internal(ConversationRead.class),
                JsonSerdes.internal(Recipient.class));
    }
}
