package dev.gigstream.search.gig.web;

import dev.gigstream.http.PageRequest;
import dev.gigstream.http.Slice;
import dev.gigstream.search.gig.FoundGig;
import dev.gigstream.search.gig.TrendingGigs;
import dev.gigstream.service.PublicEndpoint;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What is on the rise; one page, open to everyone. */
@RestController
@PublicEndpoint
class TrendingController {
    private final TrendingGigs trending;

    TrendingController(TrendingGigs trending) {
        this.trending = trending;
    }

    @GetMapping("/api/v1/search/trending")
    Slice<FoundGig> trending(@RequestParam(required = false) String category, PageRequest page) {
        Optional<String> wanted =
                Optional.ofNullable(category).map(String::strip).filter(it -> !it.isEmpty());
        return new Slice<>(trending.rising(wanted, page.limit()), null);
    }
}
