package dev.gigstream.gigs.gig.mongo;

import static dev.gigstream.gigs.gig.SomeGigs.NOON;
import static dev.gigstream.gigs.gig.SomeGigs.SELLER;
import static dev.gigstream.gigs.gig.SomeGigs.aProposal;
import static dev.gigstream.gigs.gig.SomeGigs.after;
import static dev.gigstream.gigs.gig.SomeGigs.content;
import static dev.gigstream.gigs.gig.SomeGigs.someContent;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gigstream.gigs.ApiTest;
import dev.gigstream.gigs.gig.Gig;
import dev.gigstream.gigs.gig.GigContent;
import dev.gigstream.gigs.gig.GigDecision;
import dev.gigstream.gigs.gig.GigEvent;
import dev.gigstream.gigs.gig.GigStatus;
import dev.gigstream.gigs.gig.Gigs;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;

@ApiTest
class MongoGigsTest {

    @Autowired
    private Gigs gigs;

    @Autowired
    private MongoTemplate mongo;

    private final String gigId = UUID.randomUUID().toString();

    @Test
    void readsBackWhatWasStored() {
        Gig gig = stored(Gig.draft(gigId, SELLER, someContent(), NOON));

        assertThat(gigs.find(gigId)).contains(gig);
        assertThat(gigs.find("another")).isEmpty();
    }

    @Test
    void keepsStateAndEventsOfEveryChangeInOneDocument() {
        Gig draft = stored(Gig.draft(gigId, SELLER, someContent(), NOON));
        changed(draft.publish(NOON));

        Document document =
                mongo.getCollection("gigs").find(new Document("_id", gigId)).first();

        assertThat(document).containsEntry("status", "PUBLISHED").containsEntry("version", 2L);
        assertThat(document).doesNotContainKey("_class");
        assertThat(document.getList("outbox", Document.class))
                .extracting(entry -> entry.getString("eventId"))
                .containsExactly(gigId + "-1", gigId + "-2");
    }

    @Test
    void writesNothingOverANewerVersion() {
        Gig draft = stored(Gig.draft(gigId, SELLER, someContent(), NOON));
        changed(draft.publish(NOON));
        GigContent late = content(aProposal().withTitle("Too late").build());

        boolean written = gigs.change(((GigDecision.Changed) draft.change(late, NOON)).event());

        assertThat(written).isFalse();
        assertThat(gigs.find(gigId).orElseThrow().content().title()).isNotEqualTo("Too late");
    }

    @Test
    void letsOneOfManyRacersWin() throws Exception {
        Gig draft = stored(Gig.draft(gigId, SELLER, someContent(), NOON));
        GigEvent publication = ((GigDecision.Changed) draft.publish(NOON)).event();
        Callable<Boolean> racer = () -> gigs.change(publication);

        List<Future<Boolean>> outcomes;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            outcomes = threads.invokeAll(Collections.nCopies(8, racer));
        }

        assertThat(outcomes.stream().filter(Future::resultNow)).hasSize(1);
        assertThat(waiting()).hasSize(2);
    }

    @Test
    void addsManyAndKeepsThoseThatAreThere() {
        List<GigEvent> batch = IntStream.range(0, 500)
                .mapToObj(i -> Gig.takeOver(gigId + "-" + i, "seller-" + gigId, someContent(), NOON))
                .map(decision -> ((GigDecision.Changed) decision).event())
                .toList();
        changedTitleOf(batch.getFirst());

        int added = gigs.addAll(batch);

        assertThat(added).isEqualTo(499);
        assertThat(gigs.find(gigId + "-0").orElseThrow().content().title()).isEqualTo("Here before");
        assertThat(gigs.addAll(batch)).isZero();
    }

    @Test
    void listsThePublicGigsOfASeller() {
        String seller = "seller-" + gigId;
        Gig first = stored(Gig.draft(gigId + "-a", seller, someContent(), NOON));
        Gig second = stored(Gig.draft(gigId + "-b", seller, someContent(), NOON));
        stored(Gig.draft(gigId + "-c", seller, someContent(), NOON));
        Gig published = changed(first.publish(NOON));
        Gig down = changed(changed(second.publish(NOON)).takeDown("admin", NOON));
        var shown = new Gigs.Listing(seller, Set.of(GigStatus.PUBLISHED), false);
        var own = new Gigs.Listing(seller, Set.of(GigStatus.PUBLISHED), true);

        assertThat(gigs.ofSeller(shown, Optional.empty(), 10)).containsExactly(published);
        assertThat(gigs.ofSeller(own, Optional.empty(), 10)).containsExactly(down, published);
        assertThat(gigs.ofSeller(own, Optional.of(Gigs.Position.of(down)), 10)).containsExactly(published);
    }

    @Test
    void anErasedSellerLeavesNothingOfWhatHeWrote() {
        String seller = "seller-" + gigId;
        Gig draft = stored(Gig.draft(gigId, seller, someContent(), NOON));
        stored(Gig.draft(gigId + "-other", SELLER, someContent(), NOON));

        gigs.eraseOf(seller, NOON);
        gigs.eraseOf(seller, NOON);

        assertThat(gigs.find(gigId)).isEmpty();
        assertThat(gigs.find(gigId + "-other")).isPresent();
        assertThat(gigs.change(((GigDecision.Changed) draft.publish(NOON)).event()))
                .isFalse();
        var own = new Gigs.Listing(seller, Set.of(GigStatus.values()), true);
        assertThat(gigs.ofSeller(own, Optional.empty(), 10)).isEmpty();
        Document left =
                mongo.getCollection("gigs").find(new Document("_id", gigId)).first();
        assertThat(left.keySet())
                .doesNotContain("title", "description", "category", "tags", "packages", "imageUrls", "faq");
        assertThat(waiting())
                .hasSize(2)
                .last()
                .satisfies(entry -> assertThat(entry.get("payload")).isNull());
    }

    private void changedTitleOf(GigEvent event) {
        GigContent before = content(aProposal().withTitle("Here before").build());
        gigs.add(((GigDecision.Changed) Gig.takeOver(event.gig().gigId(), SELLER, before, NOON)).event());
    }

    private List<Document> waiting() {
        return mongo.getCollection("gigs")
                .find(new Document("_id", gigId))
                .first()
                .getList("outbox", Document.class);
    }

    private Gig stored(GigEvent event) {
        gigs.add(event);
        return event.gig();
    }

    private Gig changed(GigDecision decision) {
        assertThat(gigs.change(((GigDecision.Changed) decision).event())).isTrue();
        return after(decision);
    }
}
