package dev.gigstream.errorlog;

import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How errors reach the topic.
 *
 * @param directory where records wait for the broker; without one nothing is sent
 * @param mostDisk how much they may take there, for each instance
 * @param mostLines how many lines may wait for the disk
 * @param broker what the broker needs to let us in
 */
@ConfigurationProperties("gigstream.error-log")
record ErrorLogSettings(
        @DefaultValue("") String directory,
        @DefaultValue("16MB") DataSize mostDisk,
        @DefaultValue("512") int mostLines,
        @DefaultValue("127.0.0.1:19092") String bootstrapServers,
        @DefaultValue Map<String, String> broker) {}
