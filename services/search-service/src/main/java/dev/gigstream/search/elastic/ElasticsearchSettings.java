package dev.gigstream.search.elastic;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where Elasticsearch is and how long a search may take.
 *
 * @param urls one address per node
 * @param searchLimit what Elasticsearch itself may spend; the connection waits half a second longer
 */
@ConfigurationProperties("search.elasticsearch")
record ElasticsearchSettings(
        List<String> urls,
        @DefaultValue("500ms") Duration connectLimit,
        @DefaultValue("3s") Duration searchLimit,
        @DefaultValue("32") int connections) {}
