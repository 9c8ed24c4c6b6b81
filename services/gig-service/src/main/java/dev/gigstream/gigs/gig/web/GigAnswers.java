package dev.gigstream.gigs.gig.web;

import dev.gigstream.gigs.gig.Gig;
import dev.gigstream.gigs.gig.GigDecision;
import dev.gigstream.gigs.gig.GigRejection;
import dev.gigstream.gigs.gig.Violation;
import dev.gigstream.http.ETags;
import dev.gigstream.http.Problem;
import dev.gigstream.http.Problem.FieldError;
import dev.gigstream.http.StandardProblem;
import java.util.List;
import java.util.Locale;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** The one place where decisions and rejections become HTTP. */
final class GigAnswers {

    private GigAnswers() {}

    /** The gig after the decision, or the problem that says why there is none. */
    static Gig decided(GigDecision decision) {
        return switch (decision) {
            case GigDecision.Changed(var event) -> event.gig();
            case GigDecision.AsBefore(Gig gig) -> gig;
            case GigDecision.Refused(GigRejection why) -> throw problem(why);
        };
    }

    static ResponseEntity<GigView> ok(Gig gig) {
        return with(HttpStatus.OK, gig).body(GigView.of(gig));
    }

    /** Caches may keep it, but have to ask before they show it: an owner's view is not everyone's. */
    static ResponseEntity.BodyBuilder with(HttpStatus status, Gig gig) {
        return ResponseEntity.status(status)
                .cacheControl(CacheControl.noCache().cachePrivate())
                .eTag(ETags.of(gig.version()));
    }

    static Problem unknown() {
        return Problem.of(StandardProblem.NOT_FOUND, "There is no such gig.");
    }

    private static Problem problem(GigRejection why) {
        return switch (why) {
            case GigRejection.Unknown _ -> unknown();
            case GigRejection.NotYours _ -> Problem.of(StandardProblem.FORBIDDEN, "The gig belongs to someone else.");
            case GigRejection.NotNow notNow -> notNow(notNow);
            case GigRejection.Stale _ ->
                Problem.of(StandardProblem.STALE_VERSION, "The gig has changed since it was read.");
            case GigRejection.Overtaken _ ->
                Problem.of(GigProblem.GIG_OVERTAKEN, "The gig was changed at the same moment; read it and try again.");
            case GigRejection.Invalid(var violations) ->
                Problem.of(StandardProblem.INVALID_INPUT, "The gig holds invalid values.")
                        .withErrors(errors(violations));
            case GigRejection.Incomplete(var gaps) ->
                Problem.of(GigProblem.GIG_INCOMPLETE, "Buyers would miss something.")
                        .withErrors(errors(gaps));
        };
    }

    private static Problem notNow(GigRejection.NotNow why) {
        String detail = why.takenDown()
                ? "The gig was taken down by a moderator."
                : "The gig is " + why.status().name().toLowerCase(Locale.ROOT) + ".";
        return Problem.of(GigProblem.GIG_NOT_IN_STATE, detail)
                .withExtension("allowedActions", why.allowed().stream().sorted().toList());
    }

    private static List<FieldError> errors(List<Violation> violations) {
        return violations.stream()
                .map(violation -> new FieldError(violation.field(), violation.message()))
                .toList();
    }
}
