package dev.gigstream.orders.gig.kafka;

import dev.gigstream.consumer.EventSubscription;
import dev.gigstream.consumer.ReceivedEvent;
import dev.gigstream.events.Topics;
import dev.gigstream.events.gigs.GigEvent;
import dev.gigstream.events.gigs.GigPackage;
import dev.gigstream.events.gigs.PackageTier;
import dev.gigstream.money.Money;
import dev.gigstream.orders.audit.AuditLog;
import dev.gigstream.orders.gig.OfferedGig;
import dev.gigstream.orders.gig.OfferedGig.Offer;
import dev.gigstream.orders.gig.OfferedGig.Standing;
import dev.gigstream.orders.gig.OfferedGigs;
import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Keeps the copy of gigs from their events, and what moderators did to them; each event carries the whole gig, so that none
 * has to wait for an earlier one.
 */
@Configuration(proxyBeanMethods = false)
class GigSubscription {

    @Bean
    EventSubscription<GigEvent> gigEvents(OfferedGigs gigs, AuditLog log) {
        return EventSubscription.of(Topics.GIGS, GigEvent.class, event -> follow(gigs, log, event))
                .atOnce(events -> addNew(gigs, events));
    }

    /**
     * Most gigs come for the first time; the others are compared with what is kept, each by itself, and what a moderator
     * did is always handled by itself, for it has to be listed too.
     */
    private static List<ReceivedEvent<GigEvent>> addNew(OfferedGigs gigs, List<ReceivedEvent<GigEvent>> events) {
        List<ReceivedEvent<GigEvent>> plain = events.stream()
                .filter(event -> GigModeration.in(event.value()).isEmpty())
                .toList();
        Set<String> added =
                gigs.addNew(plain.stream().map(event -> told(event.value())).toList());
        return plain.stream().filter(event -> added.contains(event.key())).toList();
    }

    private static void follow(OfferedGigs gigs, AuditLog log, ReceivedEvent<GigEvent> event) {
        if (event.value() == null) {
            gigs.drop(event.key());
        } else {
            gigs.keep(told(event.value()));
            GigModeration.in(event.value()).ifPresent(log::add);
        }
    }

    static OfferedGig told(GigEvent event) {
        List<Offer> offers = event.getPackages().stream()
                .filter(offer -> offer.getTier() != PackageTier.UNKNOWN)
                .map(GigSubscription::offer)
                .toList();
        return new OfferedGig(
                event.getGigId(),
                event.getSellerId(),
                event.getAggregateVersion(),
                standing(event),
                event.getTitle(),
                offers);
    }

    /** A status that this version does not know is no offer. */
    private static Standing standing(GigEvent event) {
        if (event.getTakenDown()) {
            return Standing.HIDDEN;
        }
        return switch (event.getStatus()) {
            case PUBLISHED -> Standing.ON_OFFER;
            case PAUSED -> Standing.RESTING;
            case DRAFT, ARCHIVED, UNKNOWN -> Standing.HIDDEN;
        };
    }

    private static Offer offer(GigPackage offer) {
        return new Offer(
                offer.getTier().name(),
                offer.getName(),
                offer.getDescription(),
                new Money(offer.getPrice().getAmountMinor(), offer.getPrice().getCurrency()),
                offer.getDeliveryDays(),
                offer.getRevisions());
    }
}
