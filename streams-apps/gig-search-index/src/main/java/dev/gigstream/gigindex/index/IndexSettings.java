package dev.gigstream.gigindex.index;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the index is reached and fed.
 *
 * @param urls one address per Elasticsearch node
 * @param answerLimit longest wait for one bulk request
 * @param batch most documents in one bulk request
 */
@ConfigurationProperties("gig-index")
record IndexSettings(
        List<String> urls,
        String bootstrapServers,
        @DefaultValue("1s") Duration connectLimit,
        @DefaultValue("15s") Duration answerLimit,
        @DefaultValue("500") int batch) {}
