package dev.gigstream.orders.audit.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gigstream.events.accounts.AccountEvent;
import dev.gigstream.events.accounts.AccountEventType;
import dev.gigstream.events.accounts.AccountStatus;
import dev.gigstream.events.reviews.ReviewEvent;
import dev.gigstream.events.reviews.ReviewEventType;
import dev.gigstream.orders.audit.AuditEntry;
import dev.gigstream.orders.audit.AuditEntry.Action;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ActsOfModeratorsTest {

    @ParameterizedTest
    @CsvSource({"SUSPENDED, USER_SUSPENDED", "REINSTATED, USER_REINSTATED", "ROLE_GRANTED, ADMIN_GRANTED"})
    void areWhatSomebodyElseDidToAnAccount(AccountEventType type, Action action) {
        assertThat(ActsOfModerators.in(event(type, "moderator")))
                .contains(AuditEntry.of("event", Instant.EPOCH, "moderator", action, "user"));
    }

    @ParameterizedTest
    @EnumSource
    void areNotWhatPeopleDoThemselves(AccountEventType type) {
        assertThat(ActsOfModerators.in(event(type, "user"))).isEmpty();
    }

    @Test
    void areNotWhatTheConfigurationGrants() {
        assertThat(ActsOfModerators.in(event(AccountEventType.ROLE_GRANTED, null)))
                .isEmpty();
    }

    private static AccountEvent event(AccountEventType type, String actorId) {
        return AccountEvent.newBuilder()
                .setEventId("event")
                .setOccurredAt(Instant.EPOCH)
                .setAggregateVersion(2)
                .setType(type)
                .setActorId(actorId)
                .setAccountId("user")
                .setEmail("user@example.org")
                .setDisplayName("User")
                .setRoles(List.of())
                .setStatus(AccountStatus.ACTIVE)
                .setCreatedAt(Instant.EPOCH)
                .build();
    }

    @ParameterizedTest
    @CsvSource({"HIDDEN, REVIEW_HIDDEN", "RESTORED, REVIEW_RESTORED"})
    void areWhatWasDoneToAReview(ReviewEventType type, Action action) {
        assertThat(ActsOfModerators.in(review(type, "moderator")))
                .contains(AuditEntry.of("event", Instant.EPOCH, "moderator", action, "review"));
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"HIDDEN", "RESTORED"})
    void areNotWhatPeopleDoToReviews(ReviewEventType type) {
        assertThat(ActsOfModerators.in(review(type, "author"))).isEmpty();
    }

    private static ReviewEvent review(ReviewEventType type, String actorId) {
        return ReviewEvent.newBuilder()
                .setEventId("event")
                .setOccurredAt(Instant.EPOCH)
                .setAggregateVersion(2)
                .setType(type)
                .setActorId(actorId)
                .setReviewId("review")
                .setOrderId("order")
                .setGigId("gig")
                .setAuthorId("author")
                .setSubjectId("subject")
                .setRating(1)
                .setComment("Never again.")
                .setSubmittedAt(Instant.EPOCH)
                .build();
    }
}
