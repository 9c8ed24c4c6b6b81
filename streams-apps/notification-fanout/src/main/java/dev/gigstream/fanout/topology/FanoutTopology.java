package dev.gigstream.fanout.topology;

import static dev.gigstream.fanout.topology.FanoutNames.*;

import dev.gigstream.events.Topics;
import dev.gigstream.events.accounts.AccountEvent;
import dev.gigstream.events.chat.ConversationEvent;
import dev.gigstream.events.chat.Presence;
import dev.gigstream.events.gigs.GigEvent;
import dev.gigstream.events.notifications.NotificationEvent;
import dev.gigstream.events.notifications.NotificationsRead;
import dev.gigstream.events.orders.OrderEvent;
import dev.gigstream.events.payments.PaymentEvent;
import dev.gigstream.events.profiles.ProfileEvent;
import dev.gigstream.events.reviews.ReviewEvent;
import dev.gigstream.fanout.notice.GigNotices;
import dev.gigstream.fanout.notice.MessageNotices;
import dev.gigstream.fanout.notice.OrderNotices;
import dev.gigstream.fanout.notice.PaymentNotices;
import dev.gigstream.fanout.notice.ReviewNotices;
import dev.gigstream.fanout.notice.Texts;
import dev.gigstream.fanout.recipient.FanoutPolicy;
import dev.gigstream.fanout.recipient.News;
import dev.gigstream.fanout.recipient.News.ConversationRead;
import dev.gigstream.fanout.recipient.Notice;
import dev.gigstream.fanout.recipient.Person;
import dev.gigstream.streams.Replays;
import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.kstream.Branched;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Joined;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.KTable;
import org.apache.kafka.streams.kstream.Materialized;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.kstream.Repartitioned;
import org.apache.kafka.streams.state.Stores;

/** Events become notices, notices meet the name of who caused them and then their receiver, who is told; wiring only. */
final class FanoutTopology {
    /** Of the topics read here, as topics.yaml has them; they never change. */
    private static final int PARTITIONS = 6;

    private final StreamsBuilder builder;
    private final Replays replays;
    private final FanoutSerdes serdes;
    private final FanoutPolicy policy;
    private final Texts texts;

    FanoutTopology(StreamsBuilder builder, String application, FanoutSerdes serdes, FanoutPolicy policy, Texts texts) {
        this.builder = builder;
        this.replays = new Replays(builder, application);
        this.serdes = serdes;
        this.policy = policy;
        this.texts = texts;
    }

    void wire() {
        KStream<String, ConversationEvent> conversations =
                facts(READ_CONVERSATIONS, Topics.CONVERSATIONS, ConversationEvent.class);
        KTable<String, Person> people = people();
        KStream<String, Notice> notices = gather(
                        ALL_NOTICES,
                        facts(READ_ORDERS, Topics.ORDERS, OrderEvent.class)
                                .flatMapValues(OrderNotices::of, Named.as("take-notices-of-orders")),
                        facts(READ_PAYMENTS, Topics.PAYMENTS, PaymentEvent.class)
                                .flatMapValues(PaymentNotices::of, Named.as("take-notices-of-payments")),
                        facts(READ_REVIEWS, Topics.REVIEWS, ReviewEvent.class)
                                .flatMapValues(ReviewNotices::of, Named.as("take-notices-of-reviews")),
                        facts(READ_GIGS, Topics.GIGS, GigEvent.class)
                                .flatMapValues(GigNotices::of, Named.as("take-notices-of-gigs")),
                        conversations.flatMapValues(MessageNotices::of, Named.as("take-notices-of-messages")))
                .processValues(() -> new DroppingStale(policy), Named.as(DROP_STALE));

        KStream<String, News> news = gather(
                GATHER_NEWS,
                byUser(named(notices, people)).mapValues(News.class::cast, Named.as("hear-notices")),
                conversationReads(conversations).mapValues(News.class::cast, Named.as("hear-conversation-reads")),
                ofUsers(READ_ACCOUNTS, Topics.ACCOUNTS, AccountEvent.class, REPLAYED_ACCOUNTS)
                        .mapValues(Sources::account, Named.as("hear-accounts")),
                ofUsers(READ_READS, Topics.NOTIFICATIONS_READ, NotificationsRead.class, REPLAYED_READS)
                        .flatMapValues(Sources::read, Named.as("hear-read-notifications")),
                builder.stream(Topics.PRESENCE, from(READ_PRESENCE, Presence.class))
                        .flatMapValues(Sources::presence, Named.as("hear-presence")));

        news.process(new TellingUsers.Supplier(serdes.recipients(), policy, texts), Named.as(TELL), PEOPLE)
                .to(
                        Topics.NOTIFICATIONS,
                        Produced.with(Serdes.String(), serdes.avro().topic(NotificationEvent.class))
                                .withName(WRITE_NOTIFICATIONS));
    }

    private KTable<String, Person> people() {
        return ofUsers(READ_PROFILES, Topics.PROFILES, ProfileEvent.class, REPLAYED_PEOPLE)
                .mapValues(Sources::person, Named.as(TAKE_PERSON))
                .groupByKey()
                .aggregate(
                        () -> null,
                        (userId, person, known) -> person.orNewer(known),
                        Named.as(KEEP_NEWEST_PERSON),
                        Materialized.<String, Person>as(Stores.persistentKeyValueStore(PEOPLE))
                                .withKeySerde(Serdes.String())
                                .withValueSerde(serdes.people()));
    }

    /** Notices with the name of who caused them, where somebody did. */
    private KStream<String, Notice> named(KStream<String, Notice> notices, KTable<String, Person> people) {
        Map<String, KStream<String, Notice>> split = notices.split(Named.as(SPLIT))
                .branch((key, notice) -> notice.actorId() != null, Branched.as(KNOWN_ACTOR))
                .defaultBranch(Branched.as(NO_ACTOR));
        return split.get(SPLIT + KNOWN_ACTOR)
                .selectKey((key, notice) -> notice.actorId(), Named.as(KEY_BY_ACTOR))
                .repartition(spread(NOTICES_BY_ACTOR, serdes.notices()))
                .leftJoin(
                        people,
                        (notice, actor) -> actor == null ? notice : notice.by(actor.name()),
                        Joined.<String, Notice, Person>as(JOIN_ACTOR).withKeySerde(Serdes.String()))
                .merge(split.get(SPLIT + NO_ACTOR), Named.as(GATHER_NAMED));
    }

    private KStream<String, Notice> byUser(KStream<String, Notice> notices) {
        return notices.selectKey((key, notice) -> notice.userId(), Named.as(KEY_BY_USER))
                .repartition(spread(NOTICES_BY_USER, serdes.notices()));
    }

    private KStream<String, ConversationRead> conversationReads(KStream<String, ConversationEvent> conversations) {
        return conversations
                .flatMap(
                        (conversationId, event) -> MessageNotices.read(event)
                                .map(read -> List.of(KeyValue.pair(event.getActorId(), read)))
                                .orElse(List.of()),
                        Named.as(TAKE_CONVERSATION_READS))
                .repartition(spread(CONVERSATION_READS_BY_USER, serdes.reads()));
    }

    /** A topic whose records are keyed anew, so that replays may come on any partition. */
    private <T extends SpecificRecord> KStream<String, T> facts(String name, String topic, Class<T> type) {
        return builder.stream(topic, from(name, type)).merge(replayed(name, topic, type), Named.as(name + "-again"));
    }

    /** A topic keyed by user; its replays come on one partition, the stores are spread over as many as the topics. */
    private <T extends SpecificRecord> KStream<String, T> ofUsers(
            String name, String topic, Class<T> type, String replayedBy) {
        return builder.stream(topic, from(name, type))
                .merge(
                        replayed(name, topic, type)
                                .repartition(spread(replayedBy, serdes.avro().internal(type))),
                        Named.as(name + "-again"));
    }

    private <T extends SpecificRecord> KStream<String, T> replayed(String name, String topic, Class<T> type) {
        return replays.of(topic, serdes.avro().topic(type), name + "-replays");
    }

    private <T extends SpecificRecord> Consumed<String, T> from(String name, Class<T> type) {
        return Consumed.with(Serdes.String(), serdes.avro().topic(type)).withName(name);
    }

    private static <T> Repartitioned<String, T> spread(String name, Serde<T> values) {
        return Repartitioned.with(Serdes.String(), values).withName(name).withNumberOfPartitions(PARTITIONS);
    }

    @SafeVarargs
    private static <T> KStream<String, T> gather(String name, KStream<String, T> first, KStream<String, T>... others) {
        KStream<String, T> all = first;
        for (int i = 0; i < others.length; i++) {
            all = all.merge(others[i], Named.as(name + (i + 1)));
        }
        return all;
    }
}
