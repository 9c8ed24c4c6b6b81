package dev.gigstream.schemas.registrar;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.TopicExistsException;

/** Brings the broker's topics to what the catalogue says; nothing is ever deleted, no record changes its partition. */
final class BrokerTopics {
    private static final long CALL_LIMIT_SECONDS = 30;

    private final Admin admin;
    private final short replication;

    BrokerTopics(Admin admin, int replication) {
        this.admin = admin;
        this.replication = (short) replication;
    }

    void bring(List<Topic> wanted) {
        Set<String> present = new HashSet<>(get(admin.listTopics().names()));
        wanted.stream().filter(topic -> !present.contains(topic.name())).forEach(this::create);
        List<Topic> before =
                wanted.stream().filter(topic -> present.contains(topic.name())).toList();
        checkPartitions(before);
        alignConfig(before);
    }

    private void create(Topic topic) {
        NewTopic wanted = new NewTopic(topic.name(), topic.partitions(), replication).configs(topic.config());
        try {
            get(admin.createTopics(List.of(wanted)).all());
        } catch (TopicExistsException e) {
            // Another registrar was faster; the next run compares what it made.
            return;
        }
        Registrar.say("created topic " + topic.name());
    }

    /** More partitions would send a key's next record elsewhere and break its order, fewer would lose records. */
    private void checkPartitions(List<Topic> topics) {
        Map<String, TopicDescription> found =
                get(admin.describeTopics(names(topics)).allTopicNames());
        for (Topic topic : topics) {
            int partitions = found.get(topic.name()).partitions().size();
            if (partitions != topic.partitions()) {
                throw new RegistrationRefusedException(
                        "Topic %s has %d partitions and the catalogue says %d: give the topic a new version instead"
                                .formatted(topic.name(), partitions, topic.partitions()));
            }
        }
    }

    private void alignConfig(List<Topic> topics) {
        Map<ConfigResource, Topic> resources = topics.stream()
                .collect(Collectors.toMap(
                        topic -> new ConfigResource(ConfigResource.Type.TOPIC, topic.name()), Function.identity()));
        Map<ConfigResource, Config> found =
                get(admin.describeConfigs(resources.keySet()).all());
        Map<ConfigResource, Collection<AlterConfigOp>> changes = resources.entrySet().stream()
                .map(entry -> Map.entry(entry.getKey(), drift(entry.getValue(), found.get(entry.getKey()))))
                .filter(entry -> !entry.getValue().isEmpty())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        if (!changes.isEmpty()) {
            get(admin.incrementalAlterConfigs(changes).all());
            changes.keySet().forEach(topic -> Registrar.say("aligned configuration of topic " + topic.name()));
        }
    }

    private static Collection<AlterConfigOp> drift(Topic topic, Config found) {
        return topic.config().entrySet().stream()
                .filter(setting ->
                        !setting.getValue().equals(found.get(setting.getKey()).value()))
                .map(setting -> new AlterConfigOp(
                        new ConfigEntry(setting.getKey(), setting.getValue()), AlterConfigOp.OpType.SET))
                .toList();
    }

    private static List<String> names(List<Topic> topics) {
        return topics.stream().map(Topic::name).toList();
    }

    private static <T> T get(KafkaFuture<T> answer) {
        try {
            return answer.get(CALL_LIMIT_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        } catch (TimeoutException e) {
            throw new IllegalStateException("Kafka did not answer in time", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
