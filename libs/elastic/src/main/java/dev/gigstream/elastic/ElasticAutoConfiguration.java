package dev.gigstream.elastic;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.json.jackson.Jackson3JsonpMapper;
import co.elastic.clients.transport.ElasticsearchTransport;
import co.elastic.clients.transport.instrumentation.NoopInstrumentation;
import co.elastic.clients.transport.rest_client.RestClientTransport;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.apache.http.Header;
import org.apache.http.HttpHost;
import org.apache.http.message.BasicHeader;
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

    private static Header[] login(ElasticsearchSettings settings) {
        if (settings.username().isEmpty()) {
            return new Header[0];
        }
        byte[] login = (settings.username() + ":" + settings.password()).getBytes(StandardCharsets.UTF_8);
        return new Header[] {
            new BasicHeader("Authorization", "Basic " + Base64.getEncoder().encodeToString(login))
        };
    }

    private static RestClient connections(ElasticsearchSettings settings) {
        int connect = Math.toIntExact(settings.connectLimit().toMillis());
        int answer = Math.toIntExact(settings.answerLimit().toMillis());
        int most = settings.connections();
        return RestClient.builder(settings.urls().stream().map(HttpHost::create).toArray(HttpHost[]::new))
                .setDefaultHeaders(login(settings))
                .setRequestConfigCallback(it ->
                        it.setConnectTimeout(connect).setSocketTimeout(answer).setConnectionRequestTimeout(connect))
                .setHttpClientConfigCallback(it -> it.setMaxConnTotal(most).setMaxConnPerRoute(most))
                .build();
    }
}
