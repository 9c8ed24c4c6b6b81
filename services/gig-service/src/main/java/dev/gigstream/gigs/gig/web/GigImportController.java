package dev.gigstream.gigs.gig.web;

import dev.gigstream.gigs.gig.GigProposal;
import dev.gigstream.gigs.gig.TakingOverGigs;
import dev.gigstream.http.Problem;
import dev.gigstream.http.Problem.FieldError;
import dev.gigstream.http.StandardProblem;
import dev.gigstream.service.PublicEndpoint;
import io.swagger.v3.oas.annotations.Hidden;
import java.time.Instant;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * Takes over published gigs in bulk, for seeding and migrations. Off by default; it stands under {@code /actuator}, which
 * the gateway never routes, because whoever reaches it may write gigs for anyone.
 */
@RestController
@ConditionalOnBooleanProperty("gigstream.import.enabled")
@PublicEndpoint
@Hidden
class GigImportController {

    /** One insert command holds a batch, so that it is stored in one go. */
    private static final int MAX_BATCH = 500;

    private final TakingOverGigs takingOver;

    GigImportController(TakingOverGigs takingOver) {
        this.takingOver = takingOver;
    }

    record ImportedGig(
            String gigId,
            String sellerId,
            Instant publishedAt,
            String title,
            String description,
            String category,
            List<String> tags,
            List<GigBody.PackageBody> packages,
            List<String> imageUrls,
            List<GigBody.FaqBody> faq) {

        TakingOverGigs.Command command() {
            GigProposal proposal = new GigBody(title, description, category, tags, packages, imageUrls, faq).proposed();
            return new TakingOverGigs.Command(gigId, sellerId, proposal, publishedAt);
        }
    }

    record ImportAnswer(int created, int present) {}

    @PostMapping("/actuator/gigs-import")
    ImportAnswer takeOver(@RequestBody List<ImportedGig> gigs) {
        if (gigs.size() > MAX_BATCH) {
            throw Problem.invalid("", "at most " + MAX_BATCH + " gigs at once");
        }
        if (gigs.contains(null)) {
            throw Problem.invalid("", "must hold gigs only");
        }
        return switch (takingOver.takeOver(
                gigs.stream().map(ImportedGig::command).toList())) {
            case TakingOverGigs.Result.TakenOver(int created, int present) -> new ImportAnswer(created, present);
            case TakingOverGigs.Result.Refused(var violations) ->
                throw Problem.of(StandardProblem.INVALID_INPUT, "The batch holds invalid values.")
                        .withErrors(violations.stream()
                                .map(violation -> new FieldError(violation.field(), violation.message()))
                                .toList());
        };
    }
}
