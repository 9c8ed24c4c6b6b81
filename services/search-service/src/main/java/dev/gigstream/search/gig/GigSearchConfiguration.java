package dev.gigstream.search.gig;

import dev.gigstream.elastic.Elasticsearch;
import dev.gigstream.elastic.ElasticsearchUnavailableException;
import dev.gigstream.http.UnavailabilityCauses;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class GigSearchConfiguration {
    @Bean
    GigQuery gigQuery(@Value("${search.limit}") Duration limit) {
        return new GigQuery(limit);
    }

    @Bean
    GigIndex gigIndex(Elasticsearch elasticsearch, GigQuery query) {
        return new GigIndex(elasticsearch, query);
    }

    @Bean
    UnavailabilityCauses searchUnavailability() {
        return failure -> failure instanceof ElasticsearchUnavailableException;
    }
}
