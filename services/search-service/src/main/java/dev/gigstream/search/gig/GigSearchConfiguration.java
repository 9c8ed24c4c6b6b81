package dev.gigstream.search.gig;

import dev.gigstream.search.elastic.Elasticsearch;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class GigSearchConfiguration {
    @Bean
    GigQuery gigQuery(@Value("${search.elasticsearch.search-limit:3s}") Duration limit) {
        return new GigQuery(limit);
    }

    @Bean
    GigIndex gigIndex(Elasticsearch elasticsearch, GigQuery query) {
        return new GigIndex(elasticsearch, query);
    }
}
