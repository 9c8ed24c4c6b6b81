package dev.gigstream.gigs.gig.kafka;

import static dev.gigstream.gigs.gig.SomeGigs.CATEGORIES;
import static dev.gigstream.gigs.gig.SomeGigs.NOON;
import static dev.gigstream.gigs.gig.SomeGigs.SELLER;
import static dev.gigstream.gigs.gig.SomeGigs.aPublishedGig;
import static dev.gigstream.gigs.gig.SomeGigs.someContent;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gigstream.events.gigs.GigEventType;
import dev.gigstream.events.gigs.PackageTier;
import dev.gigstream.events.shared.Category;
import dev.gigstream.gigs.gig.Gig;
import dev.gigstream.gigs.gig.GigDecision;
import dev.gigstream.gigs.gig.GigEvent;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GigEventMapperTest {

    private static final Instant LATER = NOON.plusSeconds(60);

    private final GigEventMapper mapper = new GigEventMapper(null, CATEGORIES);

    @Test
    void carriesTheGigAsItStandsAfterTheChange() {
        GigEvent paused = ((GigDecision.Changed) aPublishedGig().pause(LATER)).event();

        var written = mapper.record(paused, "event-3");

        assertThat(written.getEventId()).isEqualTo("event-3");
        assertThat(written.getType()).isEqualTo(GigEventType.PAUSED);
        assertThat(written.getAggregateVersion()).isEqualTo(3);
        assertThat(written.getOccurredAt()).isEqualTo(LATER);
        assertThat(written.getActorId()).isEqualTo(SELLER);
        assertThat(written.getStatus()).isEqualTo(dev.gigstream.events.gigs.GigStatus.PAUSED);
        assertThat(written.getPublishedAt()).isEqualTo(NOON);
        assertThat(written.getPackages().getFirst().getTier()).isEqualTo(PackageTier.BASIC);
        assertThat(written.getPackages().getFirst().getPrice().getAmountMinor()).isEqualTo(149_900);
    }

    @Test
    void tellsTheWholePathOfTheCategory() {
        GigEvent drafted = Gig.draft("gig-1", SELLER, someContent(), NOON);

        var written = mapper.record(drafted, "event-1");

        assertThat(written.getCategoryPath())
                .containsExactly(new Category("design", "Design"), new Category("logo-design", "Logo Design"));
        assertThat(written.getPublishedAt()).isNull();
    }

    @ParameterizedTest
    @EnumSource(GigEvent.Kind.class)
    void knowsAWordForEverythingThatHappens(GigEvent.Kind kind) {
        var written = mapper.record(new GigEvent(kind, aPublishedGig(), SELLER, NOON), "event-1");

        assertThat(written.getType().name()).isEqualTo(kind.name());
    }
}
