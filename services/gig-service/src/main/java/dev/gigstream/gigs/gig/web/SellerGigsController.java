package dev.gigstream.gigs.gig.web;

import dev.gigstream.gigs.gig.Gig;
import dev.gigstream.gigs.gig.GigStatus;
import dev.gigstream.gigs.gig.Gigs.Position;
import dev.gigstream.gigs.gig.ViewingGigs;
import dev.gigstream.http.Cursors;
import dev.gigstream.http.PageRequest;
import dev.gigstream.http.Problem;
import dev.gigstream.http.Slice;
import dev.gigstream.http.StandardProblem;
import dev.gigstream.service.Caller;
import dev.gigstream.service.PublicEndpoint;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A seller's gigs, newest first: for everyone what is public, for the seller all that is not archived. */
@RestController
@RequestMapping("/api/v1/sellers")
class SellerGigsController {

    private final ViewingGigs viewing;
    private final Cursors cursors;

    SellerGigsController(ViewingGigs viewing, Cursors cursors) {
        this.viewing = viewing;
        this.cursors = cursors;
    }

    @GetMapping("/{userId}/gigs")
    @PublicEndpoint
    Slice<GigView> ofSeller(@PathVariable String userId, PageRequest page) {
        return slice(viewing.publicOf(userId, after(page), page.limit() + 1), page);
    }

    @GetMapping("/me/gigs")
    Slice<GigView> own(Caller caller, @RequestParam Optional<GigStatus> status, PageRequest page) {
        return slice(viewing.ownOf(caller.userId(), status, after(page), page.limit() + 1), page);
    }

    private Slice<GigView> slice(List<Gig> found, PageRequest page) {
        return Slice.cut(
                        found,
                        page.limit(),
                        last -> cursors.encode(last.createdAt().toEpochMilli(), last.gigId()))
                .map(GigView::of);
    }

    private Optional<Position> after(PageRequest page) {
        return Optional.ofNullable(page.cursor()).map(cursor -> position(cursors.decode(cursor, 2)));
    }

    private static Position position(List<String> values) {
        try {
            return new Position(Instant.ofEpochMilli(Long.parseLong(values.getFirst())), values.getLast());
        } catch (NumberFormatException | DateTimeException _) {
            throw Problem.of(StandardProblem.MALFORMED_REQUEST, "The cursor is not one that this list gave out.");
        }
    }
}
