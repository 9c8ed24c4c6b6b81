package dev.gigstream.elastic;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where Elasticsearch is and how long it may take.
 *
 * @param urls one address per node
 * @param username empty where nobody is asked
 * @param answerLimit longest wait for an answer
 * @param connections most connections, and so most requests at a time
 */
@ConfigurationProperties("gigstream.elasticsearch")
record ElasticsearchSettings(
        @DefaultValue("${ELASTICSEARCH_URL:http://127.0.0.1:19200}")
        List<String> urls,

        @DefaultValue("") String username,
        @DefaultValue("") String password,

        @DefaultValue("500ms") Duration connectLimit,
        @DefaultValue("10s") Duration answerLimit,
        @DefaultValue("4") int connections) {}
