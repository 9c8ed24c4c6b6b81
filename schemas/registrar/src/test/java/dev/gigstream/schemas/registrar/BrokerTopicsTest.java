package dev.gigstream.schemas.registrar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.MockAdminClient;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BrokerTopicsTest {
    private static final Topic GIGS = new Topic("gigs.v1", 6, Map.of("cleanup.policy", "compact"), Optional.empty());

    private final MockAdminClient admin =
            MockAdminClient.create().numBrokers(1).usingRaftController(true).build();
    private final BrokerTopics topics = new BrokerTopics(admin, 1);

    @AfterEach
    void close() {
        admin.close();
    }

    @Test
    void createsATopicThatIsMissing() throws Exception {
        topics.bring(List.of(GIGS));

        assertThat(partitions("gigs.v1")).isEqualTo(6);
        assertThat(config("gigs.v1", "cleanup.policy")).isEqualTo("compact");
    }

    @Test
    void mayRunAgain() throws Exception {
        topics.bring(List.of(GIGS));

        topics.bring(List.of(GIGS));

        assertThat(partitions("gigs.v1")).isEqualTo(6);
    }

    @Test
    void alignsASettingThatDrifted() throws Exception {
        admin.createTopics(Set.of(new NewTopic("gigs.v1", 6, (short) 1).configs(Map.of("cleanup.policy", "delete"))))
                .all()
                .get();

        topics.bring(List.of(GIGS));

        assertThat(config("gigs.v1", "cleanup.policy")).isEqualTo("compact");
    }

    @Test
    void leavesTopicsAloneThatItDoesNotKnow() throws Exception {
        admin.createTopics(Set.of(new NewTopic("theirs", 1, (short) 1))).all().get();

        topics.bring(List.of(GIGS));

        assertThat(admin.listTopics().names().get()).contains("theirs", "gigs.v1");
    }

    @Test
    void refusesToChangeThePartitionsOfKeys() throws Exception {
        admin.createTopics(Set.of(new NewTopic("gigs.v1", 12, (short) 1))).all().get();

        assertThatExceptionOfType(RegistrationRefusedException.class)
                .isThrownBy(() -> topics.bring(List.of(GIGS)))
                .withMessageContaining("12")
                .withMessageContaining("6");
    }

    private int partitions(String topic) throws ExecutionException, InterruptedException {
        return admin.describeTopics(Set.of(topic))
                .allTopicNames()
                .get()
                .get(topic)
                .partitions()
                .size();
    }

    private String config(String topic, String name) throws ExecutionException, InterruptedException {
        ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
        Config config = admin.describeConfigs(Set.of(resource)).all().get().get(resource);
        return config.get(name).value();
    }
}
