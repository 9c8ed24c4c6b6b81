package dev.gigstream.edge.request;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.ReactorResourceFactory;
import reactor.netty.resources.LoopResources;

/** The threads that do all the work: as many as cores; a request stays on one of them, on its way back too. */
@Configuration(proxyBeanMethods = false)
class EventLoops {
    @Bean
    ReactorResourceFactory reactorResourceFactory(@Value("${gigstream.edge.event-loops:0}") int wanted) {
        int workers = wanted > 0 ? wanted : Runtime.getRuntime().availableProcessors();
        ReactorResourceFactory resources = new ReactorResourceFactory();
        resources.setUseGlobalResources(false);
        resources.setLoopResourcesSupplier(() -> LoopResources.create("edge", 1, workers, true, true));
        resources.setShutdownQuietPeriod(Duration.ZERO);
        resources.setShutdownTimeout(Duration.ofSeconds(5));
        return resources;
    }
}
