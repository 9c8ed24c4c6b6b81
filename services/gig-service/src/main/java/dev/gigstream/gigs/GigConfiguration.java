package dev.gigstream.gigs;

import dev.gigstream.eventing.EventIds;
import dev.gigstream.gigs.category.CategoryTree;
import dev.gigstream.gigs.gig.ArchivingGig;
import dev.gigstream.gigs.gig.ChangingGig;
import dev.gigstream.gigs.gig.DraftingGig;
import dev.gigstream.gigs.gig.GigCheck;
import dev.gigstream.gigs.gig.GigPolicy;
import dev.gigstream.gigs.gig.Gigs;
import dev.gigstream.gigs.gig.PausingGig;
import dev.gigstream.gigs.gig.PublishingGig;
import dev.gigstream.gigs.gig.TakingDownGig;
import dev.gigstream.gigs.gig.TakingOverGigs;
import dev.gigstream.gigs.gig.ViewingGigs;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the use cases together; they know nothing of Spring. */
@Configuration(proxyBeanMethods = false)
class GigConfiguration {

    /** Times go to clients and stores with milliseconds: what is read back equals what was decided on. */
    private static Clock inMillis(Clock clock) {
        return Clock.tick(clock, Duration.ofMillis(1));
    }

    @Bean
    GigCheck gigCheck(CategoryTree categories) {
        return new GigCheck(GigPolicy.standard(), categories);
    }

    @Bean
    DraftingGig draftingGig(Gigs gigs, GigCheck check, Clock clock) {
        return new DraftingGig(gigs, check, EventIds::next, inMillis(clock));
    }

    @Bean
    ChangingGig changingGig(Gigs gigs, GigCheck check, Clock clock) {
        return new ChangingGig(gigs, check, inMillis(clock));
    }

    @Bean
    PublishingGig publishingGig(Gigs gigs, Clock clock) {
        return new PublishingGig(gigs, inMillis(clock));
    }

    @Bean
    PausingGig pausingGig(Gigs gigs, Clock clock) {
        return new PausingGig(gigs, inMillis(clock));
    }

    @Bean
    ArchivingGig archivingGig(Gigs gigs, Clock clock) {
        return new ArchivingGig(gigs, inMillis(clock));
    }

    @Bean
    TakingDownGig takingDownGig(Gigs gigs, Clock clock) {
        return new TakingDownGig(gigs, inMillis(clock));
    }

    @Bean
    TakingOverGigs takingOverGigs(Gigs gigs, GigCheck check) {
        return new TakingOverGigs(gigs, check);
    }

    @Bean
    ViewingGigs viewingGigs(Gigs gigs) {
        return new ViewingGigs(gigs);
    }
}
