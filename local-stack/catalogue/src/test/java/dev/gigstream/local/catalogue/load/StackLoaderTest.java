package dev.gigstream.local.catalogue.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gigstream.local.catalogue.DemoCatalogue;
import dev.gigstream.local.catalogue.Seeder;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class StackLoaderTest {

    private static final Progress QUIET = _ -> {};

    private ImportsOfServices services;
    private Endpoints endpoints;

    @BeforeEach
    void start() throws IOException {
        services = new ImportsOfServices();
        endpoints = new Endpoints(services.address(), services.address(), services.address(), services.address());
    }

    @AfterEach
    void stop() {
        services.close();
    }

    @Test
    void loadsPeopleTheirGigsAndWhatOthersSayOfThem() {
        Tally tally = Seeder.seed(endpoints, 300, 5, "EUR", QUIET);

        assertThat(tally.gigs()).isEqualTo(300);
        assertThat(services.gigs()).hasSize(300);
        assertThat(services.profiles()).hasSize(tally.people());
        assertThat(services.reviews()).hasSize(tally.reviews()).isNotEmpty();
        assertThat(services.reviews().values()).allSatisfy(review -> {
            JsonNode gig = services.gigs().get(review.path("gigId").asString());
            assertThat(review.path("subjectId")).isEqualTo(gig.path("sellerId"));
            assertThat(review.path("authorId")).isNotEqualTo(review.path("subjectId"));
            assertThat(services.profiles()).containsKey(review.path("authorId").asString());
            assertThat(review.path("comment").asString())
                    .hasSizeBetween(10, 5_000)
                    .doesNotContain("%");
        });
    }

    @Test
    void loadsTheSameAgain() {
        Seeder.seed(endpoints, 60, 6, "EUR", QUIET);
        Map<String, JsonNode> before = Map.copyOf(services.reviews());

        Tally second = Seeder.seed(endpoints, 60, 6, "EUR", QUIET);

        assertThat(second.present()).isEqualTo(60);
        assertThat(services.reviews()).isEqualTo(before);
    }

    @Test
    void givesTheDemoGigsToWhoeverHasTheDemoAddressAlready() {
        services.knows("seller@demo.gigstream.dev", "somebody-else");

        DemoCatalogue.load(endpoints, "a password for tests", QUIET);

        assertThat(services.profiles()).containsKey("somebody-else");
        assertThat(services.gigs().values())
                .filteredOn(gig -> gig.path("sellerId").asString().equals("somebody-else"))
                .hasSizeGreaterThanOrEqualTo(3);
        assertThat(services.reviews().values())
                .filteredOn(review -> review.path("subjectId").asString().equals("somebody-else"))
                .isNotEmpty();
    }
}
