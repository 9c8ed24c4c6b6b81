package dev.gigstream.users.profile.mongo;

import dev.gigstream.outbox.mongo.OutboxEntry;
import dev.gigstream.users.profile.Account;
import dev.gigstream.users.profile.Details;
import dev.gigstream.users.profile.Lookup;
import dev.gigstream.users.profile.PortfolioItem;
import dev.gigstream.users.profile.Preferences;
import dev.gigstream.users.profile.Profile;
import dev.gigstream.users.profile.Revisions;
import dev.gigstream.users.profile.SellerProfile;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A profile at rest, with the events about it that are still to be sent. An erased one keeps only its id, the time and
 * what is left to send, so that a late event cannot bring it back.
 */
@Document(ProfileDocument.COLLECTION)
record ProfileDocument(
        @Id String id,
        long version,
        Account account,
        Details details,
        SellerProfile seller,
        List<PortfolioItem> portfolio,
        Preferences preferences,
        Revisions revisions,
        boolean imported,
        Instant erasedAt,
        List<OutboxEntry> outbox) {

    static final String COLLECTION = "profiles";

    static ProfileDocument of(Profile profile, List<OutboxEntry> outbox) {
        return new ProfileDocument(
                profile.userId(),
                profile.version(),
                profile.account(),
                profile.details(),
                profile.seller().orElse(null),
                profile.portfolio(),
                profile.preferences(),
                profile.revisions(),
                profile.imported(),
                null,
                outbox);
    }

    Lookup toLookup() {
        return erasedAt != null ? new Lookup.Erased() : new Lookup.Found(toProfile());
    }

    private Profile toProfile() {
        return new Profile(
                id,
                version,
                account,
                details,
                Optional.ofNullable(seller),
                portfolio,
                preferences,
                revisions,
                imported);
    }
}
