package dev.gigstream.users.profile.kafka;

import dev.gigstream.eventing.EventIds;
import dev.gigstream.events.Topics;
import dev.gigstream.events.profiles.MutedNotification;
import dev.gigstream.events.profiles.ProfileEvent;
import dev.gigstream.events.profiles.ProfileEventType;
import dev.gigstream.outbox.Outbox;
import dev.gigstream.outbox.OutboxMessage;
import dev.gigstream.users.profile.ChangeKind;
import dev.gigstream.users.profile.Details;
import dev.gigstream.users.profile.PortfolioItem;
import dev.gigstream.users.profile.Preferences;
import dev.gigstream.users.profile.Profile;
import dev.gigstream.users.profile.ProfileChanged;
import dev.gigstream.users.profile.ProfileMessages;
import dev.gigstream.users.profile.SellerLevel;
import dev.gigstream.users.profile.SellerProfile;
import java.util.List;
import org.springframework.stereotype.Component;

/** Profiles as records of their topic. The e-mail address and the roles are auth-service's to tell and stay out. */
@Component
class ProfileEventMapper implements ProfileMessages<OutboxMessage> {

    private final Outbox outbox;

    ProfileEventMapper(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public OutboxMessage of(ProfileChanged change) {
        return outbox.message(Topics.PROFILES, change.profile().userId(), event(change));
    }

    @Override
    public OutboxMessage erased(String userId) {
        return outbox.tombstone(Topics.PROFILES, userId, EventIds.next());
    }

    private static ProfileEvent event(ProfileChanged change) {
        Profile profile = change.profile();
        Details details = profile.details();
        return ProfileEvent.newBuilder()
                .setEventId(EventIds.next())
                .setOccurredAt(change.occurredAt())
                .setAggregateVersion(profile.version())
                .setType(type(change.kind()))
                .setActorId(change.cause().actorId())
                .setCausationId(change.cause().causationId())
                .setUserId(profile.userId())
                .setDisplayName(details.displayName())
                .setCountry(details.country())
                .setLanguages(details.languages())
                .setBio(details.bio())
                .setPictureUrl(details.pictureUrl())
                .setGoodStanding(profile.account().goodStanding())
                .setMemberSince(details.memberSince())
                .setSeller(profile.seller().map(ProfileEventMapper::seller).orElse(null))
                .setPortfolio(portfolio(profile.portfolio()))
                .setMutedNotifications(muted(profile.preferences()))
                .build();
    }

    private static ProfileEventType type(ChangeKind kind) {
        return switch (kind) {
            case CREATED -> ProfileEventType.CREATED;
            case CHANGED -> ProfileEventType.CHANGED;
            case SELLER_PROFILE_CHANGED -> ProfileEventType.SELLER_PROFILE_CHANGED;
            case PORTFOLIO_CHANGED -> ProfileEventType.PORTFOLIO_CHANGED;
            case STANDING_CHANGED -> ProfileEventType.STANDING_CHANGED;
            case PREFERENCES_CHANGED -> ProfileEventType.PREFERENCES_CHANGED;
        };
    }

    private static dev.gigstream.events.profiles.SellerProfile seller(SellerProfile seller) {
        return dev.gigstream.events.profiles.SellerProfile.newBuilder()
                .setHeadline(seller.headline())
                .setDescription(seller.description())
                .setSkills(seller.skills())
                .setLanguages(seller.languages())
                .setLevel(level(seller.level()))
                .setCompletedOrders(seller.completedOrders())
                .setResponseTimeMinutes(seller.responseTimeMinutes())
                .setOnTimePercent(seller.onTimePercent())
                .build();
    }

    private static dev.gigstream.events.profiles.SellerLevel level(SellerLevel level) {
        return dev.gigstream.events.profiles.SellerLevel.valueOf(level.name());
    }

    private static List<dev.gigstream.events.profiles.PortfolioItem> portfolio(List<PortfolioItem> items) {
        return items.stream()
                .map(item -> dev.gigstream.events.profiles.PortfolioItem.newBuilder()
                        .setItemId(item.itemId())
                        .setTitle(item.title())
                        .setDescription(item.description())
                        .setImageUrls(item.imageUrls())
                        .setLink(item.link())
                        .build())
                .toList();
    }

    private static List<MutedNotification> muted(Preferences preferences) {
        return preferences.muted().stream()
                .map(muted -> MutedNotification.newBuilder()
                        .setKind(dev.gigstream.events.profiles.NotificationKind.valueOf(
                                muted.kind().name()))
                        .setChannel(dev.gigstream.events.profiles.NotificationChannel.valueOf(
                                muted.channel().name()))
                        .build())
                .toList();
    }
}
