package dev.gigstream.search.elastic;

import dev.gigstream.http.UnavailabilityCauses;
import org.apache.http.HttpHost;
import org.elasticsearch.client.RestClient;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

@Configuration(proxyBeanMethods = false)
class ElasticsearchConfiguration {
    private static final int WAIT_LONGER_MILLIS = 500;

    @Bean(destroyMethod = "close")
    RestClient elasticsearchConnections(ElasticsearchSettings settings) {
        int connect = Math.toIntExact(settings.connectLimit().toMillis());
        int answer = Math.toIntExact(settings.searchLimit().toMillis()) + WAIT_LONGER_MILLIS;
        return RestClient.builder(settings.urls().stream().map(HttpHost::create).toArray(HttpHost[]::new))
                .setRequestConfigCallback(it ->
                        it.setConnectTimeout(connect).setSocketTimeout(answer).setConnectionRequestTimeout(connect))
                .setHttpClientConfigCallback(
                        it -> it.setMaxConnTotal(settings.connections()).setMaxConnPerRoute(settings.connections()))
                .build();
    }

    @Bean
    Elasticsearch elasticsearch(RestClient elasticsearchConnections) {
        JsonMapper json = JsonMapper.builder()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
        return new Elasticsearch(elasticsearchConnections, json);
    }

    @Bean
    UnavailabilityCauses searchUnavailability() {
        return failure -> failure instanceof SearchUnavailableException;
    }
}
