package dev.gigstream.gigs.gig.kafka;

import dev.gigstream.eventing.EventIds;
import dev.gigstream.events.Topics;
import dev.gigstream.events.gigs.FaqEntry;
import dev.gigstream.events.gigs.GigEventType;
import dev.gigstream.events.gigs.GigPackage;
import dev.gigstream.events.gigs.GigStatus;
import dev.gigstream.events.gigs.PackageTier;
import dev.gigstream.events.shared.Category;
import dev.gigstream.events.shared.Money;
import dev.gigstream.gigs.category.CategoryTree;
import dev.gigstream.gigs.gig.Gig;
import dev.gigstream.gigs.gig.GigContent;
import dev.gigstream.gigs.gig.GigEvent;
import dev.gigstream.outbox.Outbox;
import dev.gigstream.outbox.OutboxMessage;
import java.util.List;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Turns what happened to a gig into the bytes of the gig topic; the only place that knows its Avro record. */
@Component
class GigEventMapper implements Function<GigEvent, OutboxMessage> {

    private final Outbox outbox;
    private final CategoryTree categories;

    GigEventMapper(Outbox outbox, CategoryTree categories) {
        this.outbox = outbox;
        this.categories = categories;
    }

    @Override
    public OutboxMessage apply(GigEvent event) {
        return outbox.message(Topics.GIGS, event.gig().gigId(), record(event, EventIds.next()));
    }

    dev.gigstream.events.gigs.GigEvent record(GigEvent event, String eventId) {
        Gig gig = event.gig();
        GigContent content = gig.content();
        return dev.gigstream.events.gigs.GigEvent.newBuilder()
                .setEventId(eventId)
                .setOccurredAt(event.at())
                .setAggregateVersion(gig.version())
                .setType(type(event.kind()))
                .setActorId(event.actorId())
                .setGigId(gig.gigId())
                .setSellerId(gig.sellerId())
                .setStatus(status(gig.status()))
                .setTakenDown(gig.takenDown())
                .setTitle(content.title())
                .setDescription(content.description())
                .setCategory(content.category())
                .setCategoryPath(path(content.category()))
                .setTags(content.tags())
                .setPackages(
                        content.packages().stream().map(GigEventMapper::offer).toList())
                .setImageUrls(content.imageUrls())
                .setFaq(content.faq().stream()
                        .map(entry -> new FaqEntry(entry.question(), entry.answer()))
                        .toList())
                .setCreatedAt(gig.createdAt())
                .setPublishedAt(gig.publishedAt().orElse(null))
                .build();
    }

    private List<Category> path(String slug) {
        return categories.path(slug).orElse(List.of()).stream()
                .map(node -> new Category(node.slug(), node.name()))
                .toList();
    }

    private static GigPackage offer(dev.gigstream.gigs.gig.GigPackage offer) {
        return GigPackage.newBuilder()
                .setTier(tier(offer.tier()))
                .setName(offer.name())
                .setDescription(offer.description())
                .setPrice(new Money(offer.price().amountMinor(), offer.price().currency()))
                .setDeliveryDays(offer.deliveryDays())
                .setRevisions(offer.revisions())
                .build();
    }

    private static GigEventType type(GigEvent.Kind kind) {
        return switch (kind) {
            case DRAFTED -> GigEventType.DRAFTED;
            case CHANGED -> GigEventType.CHANGED;
            case PUBLISHED -> GigEventType.PUBLISHED;
            case PAUSED -> GigEventType.PAUSED;
            case ARCHIVED -> GigEventType.ARCHIVED;
            case TAKEN_DOWN -> GigEventType.TAKEN_DOWN;
            case RESTORED -> GigEventType.RESTORED;
        };
    }

    private static GigStatus status(dev.gigstream.gigs.gig.GigStatus status) {
        return switch (status) {
            case DRAFT -> GigStatus.DRAFT;
            case PUBLISHED -> GigStatus.PUBLISHED;
            case PAUSED -> GigStatus.PAUSED;
            case ARCHIVED -> GigStatus.ARCHIVED;
        };
    }

    private static PackageTier tier(dev.gigstream.gigs.gig.PackageTier tier) {
        return switch (tier) {
            case BASIC -> PackageTier.BASIC;
            case STANDARD -> PackageTier.STANDARD;
            case PREMIUM -> PackageTier.PREMIUM;
        };
    }
}
