package dev.gigstream.search.gig.web;

import dev.gigstream.http.PageRequest;
import dev.gigstream.search.activity.SearchActivities;
import dev.gigstream.search.gig.GigCriteria;
import dev.gigstream.search.gig.GigPage;
import dev.gigstream.search.gig.SearchingGigs;
import dev.gigstream.service.Caller;
import dev.gigstream.service.PublicEndpoint;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The search page; open to everyone. */
@RestController
@RequestMapping("/api/v1/search")
@PublicEndpoint
class GigSearchController {
    private static final CacheControl SHORTLY =
            CacheControl.maxAge(Duration.ofSeconds(1)).cachePrivate();

    private final SearchingGigs searching;
    private final SearchActivities activities;

    GigSearchController(SearchingGigs searching, SearchActivities activities) {
        this.searching = searching;
        this.activities = activities;
    }

    @GetMapping("/gigs")
    ResponseEntity<GigPage> search(
            @RequestParam(required = false) String q,
            @RequestParam(required = false) List<String> category,
            @RequestParam(required = false) Long minPrice,
            @RequestParam(required = false) Long maxPrice,
            @RequestParam(required = false) String currency,
            @RequestParam(required = false) Integer maxDeliveryDays,
            @RequestParam(required = false) Double minRating,
            @RequestParam(required = false) List<String> sellerLevel,
            @RequestParam(required = false) List<String> tag,
            @RequestParam(required = false) String sort,
            PageRequest page,
            Optional<Caller> caller) {
        GigCriteria criteria = new CriteriaCheck()
                .criteria(
                        q, category, tag, minPrice, maxPrice, currency, maxDeliveryDays, minRating, sellerLevel, sort);
        GigPage found = searching.find(criteria, page);
        if (page.cursor() == null) {
            activities.searched(criteria, found, caller.map(Caller::userId));
        }
        return ResponseEntity.ok().cacheControl(SHORTLY).body(found);
    }
}
