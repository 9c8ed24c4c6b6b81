package dev.gigstream.streams;

import java.nio.file.Path;
import java.time.Duration;

/**
 * What may differ between applications and environments.
 *
 * @param stateDir where stores are kept; never the temporary folder, or every start replays the topics
 * @param commitInterval how long a result waits at most before readers see it
 * @param standbyReplicas warm copies of each store on other instances
 * @param replication copies of internal topics; -1 leaves it to the broker
 * @param threads how many partitions are worked on at a time
 * @param sessionTimeout how long the partitions of an instance that died wait
 */
record StreamsProperties(
        Path stateDir,
        Duration commitInterval,
        int standbyReplicas,
        int replication,
        int threads,
        Duration sessionTimeout) {}
