package dev.gigstream.streams;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param stateDir where stores are kept; never the temporary folder, or every start replays the topics
 * @param commitInterval how long a result waits at most before readers see it
 * @param standbyReplicas warm copies of each store on other instances
 * @param replication copies of internal topics; -1 leaves it to the broker
 * @param threads how many partitions are worked on at a time
 * @param sessionTimeout how long the partitions of an instance that died wait
 */
@ConfigurationProperties("gigstream.streams")
record StreamsProperties(
        @DefaultValue("${STREAMS_STATE_DIR:.gigstream/streams}")
        Path stateDir,

        @DefaultValue("100ms") Duration commitInterval,
        @DefaultValue("${STREAMS_STANDBY_REPLICAS:0}") int standbyReplicas,
        @DefaultValue("${TOPIC_REPLICATION:-1}") int replication,
        @DefaultValue("1") int threads,
        @DefaultValue("10s") Duration sessionTimeout) {}
