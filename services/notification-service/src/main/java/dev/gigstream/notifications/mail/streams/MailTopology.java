package dev.gigstream.notifications.mail.streams;

import static dev.gigstream.notifications.mail.streams.MailNames.*;

import dev.gigstream.events.Topics;
import dev.gigstream.events.accounts.AccountEvent;
import dev.gigstream.events.notifications.NotificationEvent;
import dev.gigstream.events.notifications.NotificationEventType;
import dev.gigstream.notifications.mail.Letters;
import dev.gigstream.notifications.mail.Postbox;
import dev.gigstream.streams.AvroSerdes;
import dev.gigstream.streams.JsonSerdes;
import dev.gigstream.streams.Replays;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Materialized;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Repartitioned;
import org.apache.kafka.streams.state.Stores;

/** What is due goes to the address its user has at that moment; wiring only. */
final class MailTopology {
    /** Of the topics read here, as topics.yaml has them; they never change. */
    private static final int PARTITIONS = 6;

    private final StreamsBuilder builder;
    private final Replays replays;
    private final AvroSerdes avro;
    private final Letters letters;
    private final Postbox postbox;
    private final MailPolicy policy;

    MailTopology(StreamsBuilder builder, AvroSerdes avro, Letters letters, Postbox postbox, MailPolicy policy) {
        this.builder = builder;
        this.replays = new Replays(builder, APPLICATION);
        this.avro = avro;
        this.letters = letters;
        this.postbox = postbox;
        this.policy = policy;
    }

    void wire() {
        read(READ_ACCOUNTS, Topics.ACCOUNTS, AccountEvent.class, REPLAYED_ACCOUNTS)
                .mapValues(Address::of, Named.as(TAKE_ADDRESS))
                .groupByKey()
                .aggregate(
                        () -> null,
                        (userId, address, known) -> address.orNewer(known),
                        Named.as(KEEP_NEWEST_ADDRESS),
                        Materialized.<String, Address>as(Stores.persistentKeyValueStore(ADDRESSES))
                                .withKeySerde(Serdes.String())
                                .withValueSerde(JsonSerdes.internal(Address.class)));
        read(READ_NOTIFICATIONS, Topics.NOTIFICATIONS, NotificationEvent.class, REPLAYED_NOTIFICATIONS)
                .filter((userId, event) -> isDue(event), Named.as(KEEP_DUE))
                .process(new SendingMails.Supplier(letters, postbox, policy), Named.as(SEND), ADDRESSES);
    }

    private static boolean isDue(NotificationEvent event) {
        return event != null && event.getType() == NotificationEventType.EMAIL_DUE;
    }

    private <T extends SpecificRecord> KStream<String, T> read(
            String name, String topic, Class<T> type, String replayedBy) {
        return builder.stream(
                        topic, Consumed.with(Serdes.String(), avro.topic(type)).withName(name))
                .merge(
                        replays.of(topic, avro.topic(type), name + "-replays")
                                .repartition(Repartitioned.with(Serdes.String(), avro.internal(type))
                                        .withName(replayedBy)
                                        .withNumberOfPartitions(PARTITIONS)),
                        Named.as(name + "-again"));
    }
}
