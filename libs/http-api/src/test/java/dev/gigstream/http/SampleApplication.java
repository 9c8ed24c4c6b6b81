package dev.gigstream.http;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.net.ConnectException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@SpringBootApplication
class SampleApplication {

    enum Tier {
        BASIC,
        PREMIUM
    }

    record Price(
            @NotNull @Positive Long amountMinor, @NotBlank String currency) {}

    record Pack(@NotNull Tier tier, @NotNull @Valid Price price) {}

    record Gig(
            @NotBlank @Size(max = 80) String title,
            @NotNull List<@NotNull @Valid Pack> packages,
            List<@Size(max = 5) String> tags,
            int days,
            Boolean active,
            Instant dueAt) {}

    @RestController
    static class Gigs {

        @PostMapping("/gigs")
        Gig create(@Valid @RequestBody Gig gig) {
            return gig;
        }

        @PostMapping("/once")
        Map<String, Object> once(IdempotencyKey key, @Valid @RequestBody Price price) {
            return Map.of("key", key.value(), "fingerprint", key.fingerprint(), "amount", price.amountMinor());
        }

        @GetMapping("/gigs")
        Slice<Integer> list(PageRequest page, @RequestParam(defaultValue = "0") int from) {
            return Slice.cut(
                    IntStream.range(from, from + 50)
                            .boxed()
                            .limit(page.limit() + 1L)
                            .toList(),
                    page.limit(),
                    i -> new Cursors().encode(i));
        }

        @GetMapping("/needs")
        Map<String, Object> needs(@RequestParam int count, @RequestParam @Size(max = 3) String name) {
            return Map.of("count", count, "name", name);
        }

        @GetMapping("/time")
        Map<String, Instant> time() {
            return Map.of("at", Instant.parse("2026-01-01T00:00:00Z"));
        }

        @GetMapping("/fails")
        String fails(@RequestParam String how) throws Exception {
            throw switch (how) {
                case "away" -> new IllegalStateException("cannot", new ConnectException("10.0.0.1 refused"));
                case "race" -> new OptimisticLockingFailureException("row 7");
                case "limit" ->
                    Problem.of(StandardProblem.TOO_MANY_REQUESTS, "Slower.").withRetryAfter(Duration.ofMillis(1500));
                case "state" ->
                    Problem.of(StandardProblem.CONFLICT, "Not now.").withExtension("allowedActions", List.of("PAUSE"));
                default -> new IllegalStateException("secret table gigs");
            };
        }
    }
}
