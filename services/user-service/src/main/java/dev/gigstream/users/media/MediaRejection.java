package dev.gigstream.users.media;

/** Why a file was not taken. */
public sealed interface MediaRejection {

    record TooLarge(long maxBytes) implements MediaRejection {}

    record NotAccepted() implements MediaRejection {}

    /** The sender let it take longer than an upload may. */
    record TooSlow() implements MediaRejection {}

    record Empty() implements MediaRejection {}

    record TooManyPixels(long maxPixels) implements MediaRejection {}

    /** The file begins like one of its kind but cannot be one. */
    record Broken() implements MediaRejection {}

    /** The archive would unpack to too much. */
    record UnpacksTooFar() implements MediaRejection {}

    /** The archive holds a name that leads out of it. */
    record UnsafeNames() implements MediaRejection {}
}
