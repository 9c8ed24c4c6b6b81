package dev.gigstream.gigs.gig.web;

import dev.gigstream.gigs.gig.ArchivingGig;
import dev.gigstream.gigs.gig.ChangingGig;
import dev.gigstream.gigs.gig.DraftingGig;
import dev.gigstream.gigs.gig.Gig;
import dev.gigstream.gigs.gig.PausingGig;
import dev.gigstream.gigs.gig.PublishingGig;
import dev.gigstream.gigs.gig.ViewingGigs;
import dev.gigstream.http.ETags;
import dev.gigstream.service.Caller;
import dev.gigstream.service.PublicEndpoint;
import dev.gigstream.service.RequiresRole;
import java.net.URI;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** One gig: drafting, reading, changing and moving it through its life. */
@RestController
@RequestMapping("/api/v1/gigs")
class GigController {

    private final DraftingGig drafting;
    private final ChangingGig changing;
    private final PublishingGig publishing;
    private final PausingGig pausing;
    private final ArchivingGig archiving;
    private final ViewingGigs viewing;

    GigController(
            DraftingGig drafting,
            ChangingGig changing,
            PublishingGig publishing,
            PausingGig pausing,
            ArchivingGig archiving,
            ViewingGigs viewing) {
        this.drafting = drafting;
        this.changing = changing;
        this.publishing = publishing;
        this.pausing = pausing;
        this.archiving = archiving;
        this.viewing = viewing;
    }

    @PostMapping
    @RequiresRole("SELLER")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<GigView> draft(Caller caller, @RequestBody GigBody body) {
        Gig gig = GigAnswers.decided(drafting.draft(new DraftingGig.Command(caller.userId(), body.proposed())));
        return GigAnswers.with(HttpStatus.CREATED, gig)
                .location(URI.create("/api/v1/gigs/" + gig.gigId()))
                .body(GigView.of(gig));
    }

    @GetMapping("/{gigId}")
    @PublicEndpoint
    ResponseEntity<GigView> read(Optional<Caller> caller, @PathVariable String gigId) {
        boolean moderator = caller.filter(c -> c.has("ADMIN")).isPresent();
        return viewing.one(gigId, caller.map(Caller::userId), moderator)
                .map(GigAnswers::ok)
                .orElseThrow(GigAnswers::unknown);
    }

    @PutMapping("/{gigId}")
    ResponseEntity<GigView> change(
            Caller caller,
            @PathVariable String gigId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) String ifMatch,
            @RequestBody GigBody body) {
        return GigAnswers.ok(GigAnswers.decided(changing.change(new ChangingGig.Command(
                gigId, caller.userId(), body.proposed(), version -> ETags.matches(ifMatch, version)))));
    }

    @PostMapping("/{gigId}/publish")
    ResponseEntity<GigView> publish(Caller caller, @PathVariable String gigId) {
        return GigAnswers.ok(GigAnswers.decided(publishing.publish(new PublishingGig.Command(gigId, caller.userId()))));
    }

    @PostMapping("/{gigId}/pause")
    ResponseEntity<GigView> pause(Caller caller, @PathVariable String gigId) {
        return GigAnswers.ok(GigAnswers.decided(pausing.pause(new PausingGig.Command(gigId, caller.userId()))));
    }

    @DeleteMapping("/{gigId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void archive(Caller caller, @PathVariable String gigId) {
        GigAnswers.decided(archiving.archive(new ArchivingGig.Command(gigId, caller.userId())));
    }
}
