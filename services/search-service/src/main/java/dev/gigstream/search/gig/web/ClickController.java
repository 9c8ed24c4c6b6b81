package dev.gigstream.search.gig.web;

import dev.gigstream.http.Problem;
import dev.gigstream.http.StandardProblem;
import dev.gigstream.search.activity.SearchActivities;
import dev.gigstream.search.gig.ShownGigs;
import dev.gigstream.service.Caller;
import dev.gigstream.service.PublicEndpoint;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Where a page tells that somebody opened a gig; open to everyone. Only gigs that can be found are counted. */
@RestController
@PublicEndpoint
class ClickController {
    private final ShownGigs gigs;
    private final SearchActivities activities;

    ClickController(ShownGigs gigs, SearchActivities activities) {
        this.gigs = gigs;
        this.activities = activities;
    }

    @PostMapping("/api/v1/search/gigs/{gigId}/clicks")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void clicked(@PathVariable String gigId, Optional<Caller> caller) {
        if (!gigs.has(gigId)) {
            throw Problem.of(StandardProblem.NOT_FOUND, "There is no such gig.");
        }
        activities.clicked(gigId, caller.map(Caller::userId));
    }
}
