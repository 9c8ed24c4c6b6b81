package dev.gigstream.insights.topology;

import dev.gigstream.insights.figures.Delta;
import dev.gigstream.insights.figures.GigCard;
import java.util.List;

/** What follows from news of a gig, for whom the record's key says. */
sealed interface Finding {

    record OfSeller(Delta delta) implements Finding {}

    record OfCategory(Delta delta) implements Finding {}

    record OfGig(GigCard card) implements Finding {}

    static List<Delta> ofSeller(Finding finding) {
        return finding instanceof OfSeller(Delta delta) ? List.of(delta) : List.of();
    }

    static List<Delta> ofCategory(Finding finding) {
        return finding instanceof OfCategory(Delta delta) ? List.of(delta) : List.of();
    }

    static List<GigCard> ofGig(Finding finding) {
        return finding instanceof OfGig(GigCard card) ? List.of(card) : List.of();
    }
}
