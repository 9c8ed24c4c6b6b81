package dev.gigstream.users.media.web;

import dev.gigstream.http.Problem;
import dev.gigstream.http.StandardProblem;
import dev.gigstream.users.media.MediaRejection;

/** What a client reads when its file was not taken. */
final class MediaProblems {

    private static final String FILE = "file";

    private MediaProblems() {}

    static Problem of(MediaRejection rejection) {
        return switch (rejection) {
            case MediaRejection.TooLarge(long maxBytes) -> tooLarge(maxBytes);
            case MediaRejection.NotAccepted() ->
                Problem.of(
                        StandardProblem.UNSUPPORTED_MEDIA_TYPE,
                        "By its content this is no PNG, JPEG, WebP, PDF or ZIP file.");
            case MediaRejection.TooSlow() -> Problem.of(StandardProblem.MALFORMED_REQUEST, "The upload took too long.");
            case MediaRejection.Empty() -> Problem.invalid(FILE, "must not be empty");
            case MediaRejection.TooManyPixels(long maxPixels) ->
                Problem.invalid(FILE, "must not have more than " + maxPixels + " pixels");
            case MediaRejection.Broken() -> Problem.invalid(FILE, "is damaged or cut short");
            case MediaRejection.UnpacksTooFar() -> Problem.invalid(FILE, "would unpack to too much");
            case MediaRejection.UnsafeNames() -> Problem.invalid(FILE, "holds names that lead out of the archive");
        };
    }

    static Problem tooLarge(long maxBytes) {
        return Problem.of(StandardProblem.PAYLOAD_TOO_LARGE, "A file has at most " + maxBytes + " bytes.");
    }
}
