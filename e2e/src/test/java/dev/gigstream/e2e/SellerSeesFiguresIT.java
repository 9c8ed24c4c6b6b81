package dev.gigstream.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gigstream.e2e.People.Person;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A gig is found and opened; its seller sees how often, nobody else does, and everybody sees that it rises. */
class SellerSeesFiguresIT {
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final int CLICKS = 3;
    private static final String INSIGHTS = "/api/v1/sellers/me/insights";

    private final String word = Gigs.ownWord();

    @BeforeAll
    static void stackIsUp() {
        Stack.awaitUp();
    }

    @Test
    void aGigThatIsOpenedRisesAndItsSellerSeesHowOften() {
        Person seller = People.newSeller("Asha Rao");
        Person rival = People.newSeller("Rita Stone");
        String category = Categories.anyLeaf().slug();
        String gigId = Gigs.published(seller.client(), Gigs.draft("Logos for " + word, category, 149_900, 3));
        Gigs.awaitFound("q=" + word, gigId);

        for (int click = 0; click < CLICKS; click++) {
            Client.anonymous().post("/api/v1/search/gigs/" + gigId + "/clicks").expect(202);
        }

        Awaitility.await("the clicks to be counted")
                .atMost(SOON)
                .until(() -> figure(seller, "clicks"), found -> found == CLICKS);
        Awaitility.await("the searches to be counted")
                .atMost(SOON)
                .until(() -> figure(seller, "views"), found -> found > 0);
        Awaitility.await("the gig to rise")
                .atMost(SOON)
                .until(
                        () -> Client.anonymous()
                                .get("/api/v1/search/trending?limit=100&category=" + category)
                                .expect(200)
                                .body(),
                        body -> body.contains(gigId));
        assertThat(figure(rival, "clicks")).isZero();
    }

    @Test
    void refusesWhatCannotBeCountedOrShown() {
        Client.anonymous().post("/api/v1/search/gigs/none/clicks").expectProblem(404);
        Client.anonymous().get(INSIGHTS).expectProblem(401);
        People.newBuyer("Ben Okafor").client().get(INSIGHTS).expectProblem(403);
        Client seller = People.newSeller("Asha Rao").client();
        seller.get(INSIGHTS + "?from=yesterday").expectProblem(422);
        seller.get(INSIGHTS + "?from=2026-02-02&to=2026-02-01").expectProblem(422);
    }

    private static long figure(Person seller, String name) {
        return seller.client()
                .get(INSIGHTS)
                .expect(200)
                .json()
                .path("totals")
                .path(name)
                .asLong();
    }
}
