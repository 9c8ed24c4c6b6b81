package dev.gigstream.gigs.gig.web;

import dev.gigstream.gigs.gig.TakingDownGig;
import dev.gigstream.service.Caller;
import dev.gigstream.service.RequiresRole;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What moderators do to gigs. */
@RestController
@RequestMapping("/api/v1/admin/gigs")
@RequiresRole("ADMIN")
class ModerationController {

    private final TakingDownGig takingDown;

    ModerationController(TakingDownGig takingDown) {
        this.takingDown = takingDown;
    }

    @PostMapping("/{gigId}/takedown")
    ResponseEntity<GigView> takeDown(Caller caller, @PathVariable String gigId) {
        return GigAnswers.ok(GigAnswers.decided(takingDown.takeDown(command(caller, gigId))));
    }

    @PostMapping("/{gigId}/restore")
    ResponseEntity<GigView> restore(Caller caller, @PathVariable String gigId) {
        return GigAnswers.ok(GigAnswers.decided(takingDown.restore(command(caller, gigId))));
    }

    private static TakingDownGig.Command command(Caller caller, String gigId) {
        return new TakingDownGig.Command(gigId, caller.userId());
    }
}
