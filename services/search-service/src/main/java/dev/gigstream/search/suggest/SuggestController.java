package dev.gigstream.search.suggest;

import dev.gigstream.http.Problem;
import dev.gigstream.http.Slice;
import dev.gigstream.service.PublicEndpoint;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Completions while somebody types; open to everyone. */
@RestController
@PublicEndpoint
class SuggestController {
    private static final int LONGEST_TEXT = 200;

    private final SuggestingWords suggesting;

    SuggestController(SuggestingWords suggesting) {
        this.suggesting = suggesting;
    }

    @GetMapping("/api/v1/search/suggest")
    Slice<Suggestion> suggest(@RequestParam(defaultValue = "") String q) {
        String typed = q.strip();
        if (typed.length() > LONGEST_TEXT) {
            throw Problem.invalid("q", "must have at most " + LONGEST_TEXT + " characters");
        }
        return new Slice<>(suggesting.complete(typed), null);
    }
}
