package dev.gigstream.gigs.gig;

import static dev.gigstream.gigs.gig.SomeGigs.CHECK;
import static dev.gigstream.gigs.gig.SomeGigs.NOON;
import static dev.gigstream.gigs.gig.SomeGigs.SELLER;
import static dev.gigstream.gigs.gig.SomeGigs.aDraft;
import static dev.gigstream.gigs.gig.SomeGigs.aProposal;
import static dev.gigstream.gigs.gig.SomeGigs.aPublishedGig;
import static dev.gigstream.gigs.gig.SomeGigs.after;
import static dev.gigstream.gigs.gig.SomeGigs.anArchivedGig;
import static dev.gigstream.gigs.gig.SomeGigs.whyNot;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gigstream.gigs.gig.TakingOverGigs.Result.Refused;
import dev.gigstream.gigs.gig.TakingOverGigs.Result.TakenOver;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GigUseCasesTest {

    private static final Clock CLOCK = Clock.fixed(NOON, ZoneOffset.UTC);

    private final GigsInMemory gigs = new GigsInMemory();

    @Test
    void draftsAndTellsOfItInOneStep() {
        var drafting = new DraftingGig(gigs, CHECK, () -> "gig-7", CLOCK);

        Gig gig =
                after(drafting.draft(new DraftingGig.Command(SELLER, aProposal().build())));

        assertThat(gigs.find("gig-7")).contains(gig);
        assertThat(gigs.events()).extracting(GigEvent::kind).containsExactly(GigEvent.Kind.DRAFTED);
    }

    @Test
    void storesNothingOfAWrongDraft() {
        var drafting = new DraftingGig(gigs, CHECK, () -> "gig-7", CLOCK);

        var decision = drafting.draft(
                new DraftingGig.Command(SELLER, aProposal().withTitle("").build()));

        assertThat(whyNot(decision)).isInstanceOf(GigRejection.Invalid.class);
        assertThat(gigs.events()).isEmpty();
    }

    @Test
    void doesNotTellAStrangerThatADraftExists() {
        gigs.holding(aDraft());

        var decision = new PublishingGig(gigs, CLOCK).publish(new PublishingGig.Command("gig-1", "stranger"));

        assertThat(whyNot(decision)).isEqualTo(new GigRejection.Unknown("gig-1"));
    }

    @Test
    void tellsAStrangerThatAPublicGigBelongsToSomeoneElse() {
        gigs.holding(aPublishedGig());

        var decision = new ArchivingGig(gigs, CLOCK).archive(new ArchivingGig.Command("gig-1", "stranger"));

        assertThat(whyNot(decision)).isEqualTo(new GigRejection.NotYours("gig-1"));
        assertThat(gigs.events()).isEmpty();
    }

    @Test
    void refusesAChangeOfAnOlderVersionBeforeLookingAtIt() {
        gigs.holding(aPublishedGig());

        var decision = changing()
                .change(new ChangingGig.Command(
                        "gig-1", SELLER, aProposal().withTitle("").build(), version -> version == 1));

        assertThat(whyNot(decision)).isEqualTo(new GigRejection.Stale("gig-1"));
    }

    @Test
    void losesARaceRatherThanAnUpdate() {
        gigs.holding(aPublishedGig()).overtakenBy(after(aPublishedGig().pause(NOON)));

        var decision = changing()
                .change(new ChangingGig.Command(
                        "gig-1", SELLER, aProposal().withTitle("Another title").build(), _ -> true));

        assertThat(whyNot(decision)).isEqualTo(new GigRejection.Overtaken("gig-1"));
        assertThat(gigs.find("gig-1").map(Gig::status)).contains(GigStatus.PAUSED);
    }

    @Test
    void repeatedPublishingTellsOfItOnce() {
        gigs.holding(aDraft());
        var publishing = new PublishingGig(gigs, CLOCK);

        publishing.publish(new PublishingGig.Command("gig-1", SELLER));
        var again = publishing.publish(new PublishingGig.Command("gig-1", SELLER));

        assertThat(again).isInstanceOf(GigDecision.AsBefore.class);
        assertThat(gigs.events()).extracting(GigEvent::kind).containsExactly(GigEvent.Kind.PUBLISHED);
    }

    @Test
    void showsEveryoneWhatIsPublicTheOwnerAllAndAModeratorEverything() {
        gigs.holding(aDraft());
        var viewing = new ViewingGigs(gigs);

        assertThat(viewing.one("gig-1", Optional.empty(), false)).isEmpty();
        assertThat(viewing.one("gig-1", Optional.of("stranger"), false)).isEmpty();
        assertThat(viewing.one("gig-1", Optional.of(SELLER), false)).isPresent();
        assertThat(viewing.one("gig-1", Optional.of("admin-1"), true)).isPresent();
    }

    @Test
    void listsArchivedGigsOnlyWhenAskedFor() {
        gigs.holding(anArchivedGig());
        var viewing = new ViewingGigs(gigs);

        assertThat(viewing.ownOf(SELLER, Optional.empty(), Optional.empty(), 10))
                .isEmpty();
        assertThat(viewing.ownOf(SELLER, Optional.of(GigStatus.ARCHIVED), Optional.empty(), 10))
                .hasSize(1);
    }

    @Test
    void takesABatchOverOnceHoweverOftenItIsSent() {
        var takingOver = new TakingOverGigs(gigs, CHECK);
        var batch = List.of(takeOver("gig-a"), takeOver("gig-b"));

        assertThat(takingOver.takeOver(batch)).isEqualTo(new TakenOver(2, 0));
        assertThat(takingOver.takeOver(batch)).isEqualTo(new TakenOver(0, 2));
        assertThat(gigs.events()).hasSize(2);
    }

    @Test
    void takesNothingOverWhenOneGigIsWrong() {
        var takingOver = new TakingOverGigs(gigs, CHECK);
        var bare = new TakingOverGigs.Command(
                "gig-b", SELLER, aProposal().withPackages(List.of()).build(), NOON);
        var timeless = new TakingOverGigs.Command("gig-c", SELLER, aProposal().build(), null);

        var result = takingOver.takeOver(List.of(takeOver("gig-a"), bare, timeless, takeOver("gig-a")));

        assertThat(result)
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.violations())
                                .extracting(Violation::field)
                                .containsExactly("[1].packages", "[2].publishedAt", "[3].gigId"));
        assertThat(gigs.events()).isEmpty();
    }

    private ChangingGig changing() {
        return new ChangingGig(gigs, CHECK, CLOCK);
    }

    private static TakingOverGigs.Command takeOver(String gigId) {
        return new TakingOverGigs.Command(gigId, SELLER, aProposal().build(), NOON);
    }
}
