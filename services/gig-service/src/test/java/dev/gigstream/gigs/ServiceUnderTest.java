package dev.gigstream.gigs;

import dev.gigstream.gigs.gig.GigEvent;
import dev.gigstream.outbox.OutboxMessage;
import dev.gigstream.testkit.service.ClientsOfService;
import dev.gigstream.testkit.service.MongoInMemory;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Function;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;

/** The service over a database in this process, with neither broker nor registry: events stay in the outbox. */
@TestConfiguration(proxyBeanMethods = false)
@Import({MongoInMemory.class, ClientsOfService.class})
public class ServiceUnderTest {

    @Bean
    @Primary
    Function<GigEvent, OutboxMessage> messagesWithoutRegistry() {
        return event -> new OutboxMessage(
                event.gig().gigId() + "-" + event.gig().version(),
                "gigs",
                event.gig().gigId(),
                event.kind().name().getBytes(StandardCharsets.UTF_8),
                Map.of(),
                event.at());
    }
}
