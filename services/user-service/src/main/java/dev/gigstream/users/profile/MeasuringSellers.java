package dev.gigstream.users.profile;

import dev.gigstream.users.profile.Decision.Announced;
import dev.gigstream.users.profile.ProfileChanged.Cause;
import dev.gigstream.users.rating.KeptRating;
import dev.gigstream.users.rating.KeptRatings;
import dev.gigstream.users.rating.RatingSubject;
import java.time.Clock;
import java.time.Instant;

/**
 * Brings what sellers did onto their profiles. First the fact is kept under its own id, then everything is counted anew,
 * so that hearing it again, or dying in between, changes nothing. The level is looked at with each of these facts.
 */
public final class MeasuringSellers {

    private static final int MAX_ATTEMPTS = 8;
    private static final long FIRST = 1;

    private final Profiles profiles;
    private final ProfileCopies copies;
    private final SellerRecords records;
    private final KeptRatings ratings;
    private final LevelPolicy policy;
    private final Clock clock;

    public MeasuringSellers(
            Profiles profiles,
            ProfileCopies copies,
            SellerRecords records,
            KeptRatings ratings,
            LevelPolicy policy,
            Clock clock) {
        this.profiles = profiles;
        this.copies = copies;
        this.records = records;
        this.ratings = ratings;
        this.policy = policy;
        this.clock = clock;
    }

    /** @param seq place of the message in its conversation, from 1 */
    public record Message(String conversationId, long seq, String senderId, String recipientId, Instant at) {}

    public void completed(String orderId, String sellerId, boolean onTime, String eventId) {
        records.keepCompleted(orderId, sellerId, onTime);
        measure(sellerId, eventId);
    }

    public void said(Message message, String eventId) {
        if (message.seq() == FIRST) {
            records.keepQuestion(message.conversationId(), message.recipientId(), message.at());
        } else if (records.keepAnswer(message.conversationId(), message.senderId(), message.seq(), message.at())) {
            measure(message.senderId(), eventId);
        }
    }

    private void measure(String sellerId, String eventId) {
        for (int attempt = 0; attempt < MAX_ATTEMPTS; attempt++) {
            if (!(profiles.find(sellerId) instanceof Lookup.Found(Profile before))
                    || settled(before, Cause.event(eventId))) {
                return;
            }
        }
        throw new BusyProfileException(sellerId);
    }

    private boolean settled(Profile before, Cause cause) {
        KeptRating rating =
                ratings.find(RatingSubject.seller(before.userId()).key()).orElse(KeptRating.NONE);
        Decision decision = before.measure(records.factsOf(before.userId()), rating.rating(), policy);
        if (!(decision instanceof Announced announced)) {
            return true;
        }
        boolean replaced = profiles.replace(before, ProfileChanged.of(announced, cause, clock.instant()));
        if (replaced) {
            copies.outdate(before.userId(), announced.profile().version());
        }
        return replaced;
    }
}
