package dev.gigstream.reviews.review;

import static dev.gigstream.reviews.review.World.BAD;
import static dev.gigstream.reviews.review.World.GOOD;
import static dev.gigstream.reviews.review.World.WINDOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReviewRulesTest {
    private final World world = new World();

    @Test
    void theFirstReviewWaitsForTheSecond() {
        world.write("bea", GOOD);

        Review first = world.of("bea");
        assertThat(first.isVisible()).isFalse();
        assertThat(first.isReadableBy("bea")).isTrue();
        assertThat(first.isReadableBy("sam")).isFalse();
        assertThat(world.toldOf(first)).containsExactly(ReviewChangeKind.SUBMITTED);
    }

    @Test
    void bothAppearWithTheSecond() {
        world.write("bea", GOOD);
        world.clock.advance(Duration.ofDays(1));

        world.write("sam", BAD);

        Review ofBuyer = world.of("bea");
        Review ofSeller = world.of("sam");
        assertThat(ofBuyer.publishedAt()).isEqualTo(Optional.of(world.clock.instant()));
        assertThat(ofSeller.publishedAt()).isEqualTo(ofBuyer.publishedAt());
        assertThat(ofBuyer.authorRole()).isEqualTo(ReviewerRole.BUYER);
        assertThat(ofSeller.authorRole()).isEqualTo(ReviewerRole.SELLER);
        assertThat(ofSeller.subjectId()).isEqualTo("bea");
        assertThat(world.toldOf(ofBuyer)).containsExactly(ReviewChangeKind.SUBMITTED, ReviewChangeKind.PUBLISHED);
        assertThat(world.toldOf(ofSeller)).containsExactly(ReviewChangeKind.SUBMITTED, ReviewChangeKind.PUBLISHED);
    }

    @Test
    void aReviewWithoutItsCounterpartAppearsWhenTheWindowEnds() {
        world.write("bea", GOOD);

        world.clock.advance(WINDOW.minusMillis(1));
        world.publishing.publishDue();
        boolean early = world.of("bea").isVisible();
        world.clock.advance(Duration.ofMillis(1));
        world.publishing.publishDue();
        world.publishing.publishDue();

        assertThat(early).isFalse();
        assertThat(world.toldOf(world.of("bea")))
                .containsExactly(ReviewChangeKind.SUBMITTED, ReviewChangeKind.PUBLISHED);
    }

    @Test
    void refusesASecondReviewOfTheSameParty() {
        world.write("bea", GOOD);

        assertThat(world.write("bea", BAD)).isEqualTo(rejected(ReviewRejection.ALREADY_REVIEWED));
        assertThat(world.of("bea").content()).isEqualTo(GOOD);
    }

    @Test
    void refusesStrangersAsIfThereWereNoOrder() {
        assertThat(world.write("eve", GOOD)).isEqualTo(rejected(ReviewRejection.UNKNOWN_ORDER));
        assertThat(world.told).isEmpty();
    }

    @Test
    void refusesAnOrderThatHasNotEndedWell() {
        assertThat(world.withoutEnd().write("bea", GOOD)).isEqualTo(rejected(ReviewRejection.NOT_REVIEWABLE));
    }

    @Test
    void refusesAReviewOfOneself() {
        assertThat(world.withOneself().write("bea", GOOD)).isEqualTo(rejected(ReviewRejection.NOT_REVIEWABLE));
    }

    @Test
    void refusesAReviewAfterTheWindow() {
        world.clock.advance(WINDOW);

        assertThat(world.write("bea", GOOD)).isEqualTo(rejected(ReviewRejection.WINDOW_CLOSED));
    }

    @Test
    void anAuthorMayChangeWhatNobodyHasRead() {
        world.write("bea", GOOD);

        world.changing.edit(world.of("bea").reviewId(), "bea", BAD);

        assertThat(world.of("bea").content()).isEqualTo(BAD);
        assertThat(world.of("bea").version()).isEqualTo(2);
    }

    @Test
    void nobodyChangesAPublishedReviewOrOneWhoseWindowHasEnded() {
        String published = world.reviewOfBea().reviewId();
        var other = new World();
        other.write("bea", GOOD);
        other.clock.advance(WINDOW);

        assertThat(world.changing.edit(published, "bea", BAD)).isEqualTo(rejected(ReviewRejection.ALREADY_PUBLISHED));
        assertThat(other.changing.edit(other.of("bea").reviewId(), "bea", BAD))
                .isEqualTo(rejected(ReviewRejection.WINDOW_CLOSED));
    }

    @Test
    void theOtherPartyDoesNotLearnOfAWaitingReview() {
        world.write("bea", GOOD);
        String waiting = world.of("bea").reviewId();

        assertThat(world.changing.edit(waiting, "sam", BAD)).isEqualTo(rejected(ReviewRejection.UNKNOWN_REVIEW));
        assertThat(world.changing.reply(waiting, "sam", "Thanks")).isEqualTo(rejected(ReviewRejection.UNKNOWN_REVIEW));
        assertThat(world.voting.vote(waiting, "eve")).isEqualTo(rejected(ReviewRejection.UNKNOWN_REVIEW));
    }

    @Test
    void theReviewedRepliesOnce() {
        String reviewId = world.reviewOfBea().reviewId();

        ReviewAnswer first = world.changing.reply(reviewId, "sam", "Thanks");
        ReviewAnswer second = world.changing.reply(reviewId, "sam", "Thanks again");
        ReviewAnswer stranger = world.changing.reply(reviewId, "eve", "Me too");

        assertThat(first).isInstanceOf(ReviewAnswer.Done.class);
        assertThat(second).isEqualTo(rejected(ReviewRejection.ALREADY_REPLIED));
        assertThat(stranger).isEqualTo(rejected(ReviewRejection.NOT_THE_REVIEWED));
        assertThat(world.of("bea").reply()).map(Reply::text).contains("Thanks");
    }

    @Test
    void oneUserHasOneVoteAndThePartiesHaveNone() {
        String reviewId = world.reviewOfBea().reviewId();

        world.voting.vote(reviewId, "eve");
        world.voting.vote(reviewId, "eve");
        world.voting.vote(reviewId, "dan");
        world.voting.takeBack(reviewId, "dan");

        assertThat(world.voting.vote(reviewId, "sam")).isEqualTo(rejected(ReviewRejection.A_PARTY_ITSELF));
        assertThat(world.of("bea").helpfulCount()).isEqualTo(1);
    }

    @Test
    void aHiddenReviewIsForItsAuthorOnlyUntilItIsRestored() {
        String reviewId = world.reviewOfBea().reviewId();

        world.changing.hide(reviewId, "mod");
        world.changing.hide(reviewId, "mod");
        boolean hidden = world.of("bea").isVisible();
        world.changing.restore(reviewId, "mod");

        assertThat(hidden).isFalse();
        assertThat(world.of("bea").isVisible()).isTrue();
        assertThat(world.toldOf(world.of("bea"))).endsWith(ReviewChangeKind.HIDDEN, ReviewChangeKind.RESTORED);
        assertThat(world.told.getLast().actorId()).contains("mod");
    }

    @Test
    void hidingAWaitingReviewDoesNotHoldTheOtherOneUp() {
        world.write("bea", GOOD);
        world.changing.hide(world.of("bea").reviewId(), "mod");

        world.write("sam", GOOD);

        assertThat(world.of("sam").isVisible()).isTrue();
        assertThat(world.of("bea").isVisible()).isFalse();
    }

    @Test
    void withAnErasedAuthorGoesWhatHeWrote() {
        String reviewId = world.reviewOfBea().reviewId();
        world.changing.reply(reviewId, "sam", "Thanks");

        int changed = world.erasing.erase("sam", "e1");
        int again = world.erasing.erase("sam", "e1");

        assertThat(changed).isEqualTo(2);
        assertThat(again).isZero();
        assertThat(world.of("sam").isVisible()).isFalse();
        assertThat(world.of("sam").content().comment()).isEmpty();
        assertThat(world.of("bea").reply()).isEmpty();
        assertThat(world.of("bea").isVisible()).isTrue();
    }

    private static ReviewAnswer rejected(ReviewRejection why) {
        return new ReviewAnswer.Rejected(why);
    }
}
