package dev.gigstream.notifications.inbox.streams;

import static dev.gigstream.notifications.inbox.streams.InboxNames.*;

import dev.gigstream.events.Topics;
import dev.gigstream.events.accounts.AccountEvent;
import dev.gigstream.events.notifications.NotificationEvent;
import dev.gigstream.events.notifications.NotificationsRead;
import dev.gigstream.notifications.inbox.InboxPolicy;
import dev.gigstream.streams.AvroSerdes;
import dev.gigstream.streams.Replays;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Repartitioned;

/** What is told, read and erased becomes the inbox of each user; wiring only. */
final class InboxTopology {
    /** Of the topics read here, as topics.yaml has them; they never change. */
    private static final int PARTITIONS = 6;

    private final StreamsBuilder builder;
    private final Replays replays;
    private final AvroSerdes avro;
    private final InboxPolicy policy;

    InboxTopology(StreamsBuilder builder, String application, AvroSerdes avro, InboxPolicy policy) {
        this.builder = builder;
        this.replays = new Replays(builder, application);
        this.avro = avro;
        this.policy = policy;
    }

    void wire() {
        KStream<String, Change> told = read(
                        READ_NOTIFICATIONS, Topics.NOTIFICATIONS, NotificationEvent.class, REPLAYED_NOTIFICATIONS)
                .flatMapValues(Change::told, Named.as(TAKE_TOLD));
        KStream<String, Change> read = read(
                        READ_READS, Topics.NOTIFICATIONS_READ, NotificationsRead.class, REPLAYED_READS)
                .flatMapValues(Change::read, Named.as(TAKE_READS));
        // A replayed letter of an account is never a deletion, and deletions are all that matters here.
        KStream<String, Change> erased = builder.stream(Topics.ACCOUNTS, from(READ_ACCOUNTS, AccountEvent.class))
                .flatMapValues(Change::erased, Named.as(TAKE_ERASURES));
        told.merge(read, Named.as(GATHER + "told-and-read"))
                .merge(erased, Named.as(GATHER + "all"))
                .process(new KeepingInboxes.Supplier(policy), Named.as(KEEP_INBOXES));
    }

    private <T extends SpecificRecord> KStream<String, T> read(
            String name, String topic, Class<T> type, String replayedBy) {
        return builder.stream(topic, from(name, type))
                .merge(
                        replays.of(topic, avro.topic(type), name + "-replays")
                                .repartition(Repartitioned.with(Serdes.String(), avro.internal(type))
                                        .withName(replayedBy)
                                        .withNumberOfPartitions(PARTITIONS)),
                        Named.as(name + "-again"));
    }

    private <T extends SpecificRecord> Consumed<String, T> from(String name, Class<T> type) {
        return Consumed.with(Serdes.String(), avro.topic(type)).withName(name);
    }
}
