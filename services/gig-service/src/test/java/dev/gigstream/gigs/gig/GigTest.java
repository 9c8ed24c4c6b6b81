package dev.gigstream.gigs.gig;

import static dev.gigstream.gigs.gig.SomeGigs.NOON;
import static dev.gigstream.gigs.gig.SomeGigs.SELLER;
import static dev.gigstream.gigs.gig.SomeGigs.aDraft;
import static dev.gigstream.gigs.gig.SomeGigs.aPausedGig;
import static dev.gigstream.gigs.gig.SomeGigs.aProposal;
import static dev.gigstream.gigs.gig.SomeGigs.aPublishedGig;
import static dev.gigstream.gigs.gig.SomeGigs.after;
import static dev.gigstream.gigs.gig.SomeGigs.anArchivedGig;
import static dev.gigstream.gigs.gig.SomeGigs.anIncompleteDraft;
import static dev.gigstream.gigs.gig.SomeGigs.content;
import static dev.gigstream.gigs.gig.SomeGigs.someContent;
import static dev.gigstream.gigs.gig.SomeGigs.whyNot;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class GigTest {

    private static final Instant LATER = NOON.plus(Duration.ofDays(1));

    @Test
    void startsAsADraftOfVersionOneThatOnlyItsOwnerSees() {
        GigEvent drafted = Gig.draft("gig-1", SELLER, someContent(), NOON);

        assertThat(drafted.kind()).isEqualTo(GigEvent.Kind.DRAFTED);
        assertThat(drafted.gig().status()).isEqualTo(GigStatus.DRAFT);
        assertThat(drafted.gig().version()).isEqualTo(1);
        assertThat(drafted.gig().isPublic()).isFalse();
    }

    @Test
    void countsItsVersionUpByOneWithEachChange() {
        Gig gig = aDraft();

        Gig archived = after(after(after(gig.publish(LATER)).pause(LATER)).archive(LATER));

        assertThat(archived.version()).isEqualTo(4);
        assertThat(archived.updatedAt()).isEqualTo(LATER);
        assertThat(archived.createdAt()).isEqualTo(NOON);
    }

    @Test
    void isPublishedWhenComplete() {
        GigDecision decision = aDraft().publish(LATER);

        assertThat(after(decision).isPublic()).isTrue();
        assertThat(after(decision).publishedAt()).contains(LATER);
    }

    @Test
    void keepsTheTimeOfItsFirstPublicationAfterAPause() {
        Gig again = after(aPausedGig().publish(LATER));

        assertThat(again.publishedAt()).contains(NOON);
    }

    @Test
    void tellsEverythingThatIsMissingBeforePublishing() {
        GigRejection why = whyNot(anIncompleteDraft().publish(NOON));

        assertThat(why)
                .isInstanceOfSatisfying(
                        GigRejection.Incomplete.class,
                        incomplete -> assertThat(incomplete.gaps())
                                .extracting(Violation::field)
                                .containsExactly("description", "packages"));
    }

    @Test
    void staysCompleteWhilePublished() {
        GigContent bare = content(aProposal().withPackages(List.of()).build());

        assertThat(whyNot(aPublishedGig().change(bare, LATER))).isInstanceOf(GigRejection.Incomplete.class);
        assertThat(after(aPausedGig().change(bare, LATER)).content()).isEqualTo(bare);
    }

    @Test
    void repeatingWhatIsSoChangesNothing() {
        assertThat(aPublishedGig().publish(LATER)).isInstanceOf(GigDecision.AsBefore.class);
        assertThat(aPausedGig().pause(LATER)).isInstanceOf(GigDecision.AsBefore.class);
        assertThat(anArchivedGig().archive(LATER)).isInstanceOf(GigDecision.AsBefore.class);
        assertThat(aDraft().change(someContent(), LATER)).isInstanceOf(GigDecision.AsBefore.class);
    }

    @Test
    void refusesToPauseADraftAndSaysWhatIsPossible() {
        GigRejection why = whyNot(aDraft().pause(LATER));

        assertThat(why)
                .isEqualTo(new GigRejection.NotNow(
                        GigStatus.DRAFT, false, Set.of(GigAction.CHANGE, GigAction.PUBLISH, GigAction.ARCHIVE)));
    }

    @Test
    void isOverOnceArchived() {
        Gig archived = anArchivedGig();

        assertThat(whyNot(archived.publish(LATER))).isInstanceOf(GigRejection.NotNow.class);
        assertThat(whyNot(archived.pause(LATER))).isInstanceOf(GigRejection.NotNow.class);
        assertThat(whyNot(archived.change(someContent(), LATER))).isInstanceOf(GigRejection.NotNow.class);
        assertThat(archived.allowedActions()).isEmpty();
    }

    @Test
    void isHiddenButOtherwiseAsItWasWhenTakenDown() {
        Gig down = after(aPublishedGig().takeDown("admin-1", LATER));

        assertThat(down.isPublic()).isFalse();
        assertThat(down.status()).isEqualTo(GigStatus.PUBLISHED);
        assertThat(after(down.restore("admin-1", LATER)).isPublic()).isTrue();
    }

    @Test
    void cannotBePublishedAroundATakeDown() {
        Gig down = after(aPublishedGig().takeDown("admin-1", LATER));

        assertThat(whyNot(down.publish(LATER))).isInstanceOf(GigRejection.NotNow.class);
        assertThat(whyNot(after(down.pause(LATER)).publish(LATER))).isInstanceOf(GigRejection.NotNow.class);
    }

    @Test
    void namesTheModeratorAsTheOneWhoTookItDown() {
        GigDecision decision = aPublishedGig().takeDown("admin-1", LATER);

        assertThat(((GigDecision.Changed) decision).event().actorId()).isEqualTo("admin-1");
    }

    @Test
    void isTakenOverAsPublishedOnlyWhenComplete() {
        Gig takenOver = after(Gig.takeOver("gig-9", SELLER, someContent(), NOON));
        GigContent bare = content(aProposal().withDescription(" ").build());

        assertThat(takenOver.isPublic()).isTrue();
        assertThat(takenOver.version()).isEqualTo(1);
        assertThat(whyNot(Gig.takeOver("gig-9", SELLER, bare, NOON))).isInstanceOf(GigRejection.Incomplete.class);
    }
}
