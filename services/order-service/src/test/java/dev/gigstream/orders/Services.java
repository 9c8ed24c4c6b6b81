package dev.gigstream.orders;

import dev.gigstream.money.Money;
import dev.gigstream.orders.gig.OfferedGig;
import dev.gigstream.orders.gig.OfferedGigs;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** Instances of the service in this process. */
final class Services {

    private Services() {}

    /** @param properties as {@code name=value} */
    static ConfigurableApplicationContext start(Path keys, String... properties) {
        List<String> arguments = new ArrayList<>(List.of("--server.port=0", "--gigstream.tokens.public-keys=" + keys));
        Stream.of(properties).map(property -> "--" + property).forEach(arguments::add);
        return SpringApplication.run(OrderServiceApplication.class, arguments.toArray(String[]::new));
    }

    /** Puts a gig on offer in an instance's database, as if it had been told of. */
    static void offer(ConfigurableApplicationContext service, String gigId) {
        var offer = new OfferedGig.Offer("BASIC", "Offer", "What you get", new Money(149_900, "INR"), 3, 1);
        service.getBean(OfferedGigs.class)
                .keep(new OfferedGig(gigId, "seller", 1, OfferedGig.Standing.ON_OFFER, "A calm logo", List.of(offer)));
    }
}
