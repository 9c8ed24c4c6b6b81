package dev.gigstream.elastic;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.json.jackson.Jackson3JsonpMapper;
import co.elastic.clients.transport.ElasticsearchTransport;
import co.elastic.clients.transport.instrumentation.NoopInstrumentation;
import co.elastic.clients.transport.rest_client.RestClientTransport;
import org.apache.http.HttpHost;
import org.elasticsearch.client.RestClient;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import tools.jackson.databind.json.JsonMapper;

/** Connects an application with Elasticsearch; nothing is sent before the first question. */
@AutoConfiguration
@EnableConfigurationProperties(ElasticsearchSettings.class)
class ElasticAutoConfiguration {
    @Bean(destroyMethod = "close")
    ElasticsearchTransport elasticsearchTransport(ElasticsearchSettings settings) {
        // A mapper of its own: what the application's answers look like is none of the index's business.
        return new RestClientTransport(
                connections(settings),
                new Jackson3JsonpMapper(JsonMapper.shared()),
                null,
                NoopInstrumentation.INSTANCE);
    }

    @Bean
    Elasticsearch elasticsearch(ElasticsearchTransport transport) {
        return new Elasticsearch(new ElasticsearchClient(transport));
    }

    private static RestClient connections(ElasticsearchSettings settings) {
        int connect = Math.toIntExact(settings.connectLimit().toMillis());
        int answer = Math.toIntExact(settings.answerLimit().toMillis());
        int most = settings.connections();
        return RestClient.builder(settings.urls().stream().map(HttpHost::create).toArray(HttpHost[]::new))
                .setRequestConfigCallback(it ->
                        it.setConnectTimeout(connect).setSocketTimeout(answer).setConnectionRequestTimeout(connect))
                .setHttpClientConfigCallback(it -> it.setMaxConnTotal(most).setMaxConnPerRoute(most))
                .build();
    }
}
