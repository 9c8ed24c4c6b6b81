package dev.gigstream.orders.gig.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gigstream.money.Money;
import dev.gigstream.orders.OrderServiceApplication;
import dev.gigstream.orders.OrdersUnderTest;
import dev.gigstream.orders.gig.OfferedGig;
import dev.gigstream.orders.gig.OfferedGig.Offer;
import dev.gigstream.orders.gig.OfferedGig.Standing;
import dev.gigstream.orders.gig.OfferedGigs;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest(
        classes = {OrderServiceApplication.class, OrdersUnderTest.class},
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "logging.level.io.apicurio=off")
class MongoOfferedGigsTest {

    @Autowired
    private OfferedGigs gigs;

    private final String gigId = UUID.randomUUID().toString();

    @Test
    void readsBackWhatWasKept() {
        gigs.keep(version(3, Standing.RESTING));

        assertThat(gigs.find(gigId)).contains(version(3, Standing.RESTING));
        assertThat(gigs.find("another")).isEmpty();
    }

    @Test
    void keepsTheNewestWhateverTheOrder() {
        gigs.keep(version(3, Standing.ON_OFFER));
        gigs.keep(version(5, Standing.HIDDEN));
        gigs.keep(version(4, Standing.RESTING));
        gigs.keep(version(5, Standing.HIDDEN));

        assertThat(gigs.find(gigId)).contains(version(5, Standing.HIDDEN));
    }

    @Test
    void keepsTheNewestOfManyAtOnce() throws Exception {
        List<Callable<Void>> writers = LongStream.rangeClosed(1, 24)
                .mapToObj(version -> (Callable<Void>) () -> {
                    gigs.keep(version(version, Standing.ON_OFFER));
                    return null;
                })
                .toList();

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var written : threads.invokeAll(writers)) {
                written.get();
            }
        }

        assertThat(gigs.find(gigId)).contains(version(24, Standing.ON_OFFER));
    }

    @Test
    void addsWhatIsNewAndLeavesTheRest() {
        gigs.keep(version(3, Standing.ON_OFFER));
        OfferedGig other = new OfferedGig(UUID.randomUUID().toString(), "seller", 1, Standing.ON_OFFER, "T", List.of());

        assertThat(gigs.addNew(List.of(version(4, Standing.HIDDEN), other))).containsExactly(other.gigId());

        assertThat(gigs.find(gigId)).contains(version(3, Standing.ON_OFFER));
        assertThat(gigs.find(other.gigId())).contains(other);
    }

    @Test
    void dropsWhatWasErased() {
        gigs.keep(version(1, Standing.ON_OFFER));

        gigs.drop(gigId);

        assertThat(gigs.find(gigId)).isEmpty();
    }

    private OfferedGig version(long version, Standing standing) {
        var offer = new Offer("BASIC", "Offer", "What you get", new Money(100 * version, "INR"), 3, -1);
        return new OfferedGig(gigId, "seller", version, standing, "Title " + version, List.of(offer));
    }
}
