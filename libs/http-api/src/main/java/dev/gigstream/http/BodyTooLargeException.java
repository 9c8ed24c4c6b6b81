package dev.gigstream.http;

import java.io.IOException;

/** A body turned out longer than allowed while it was read. */
final class BodyTooLargeException extends IOException {

    BodyTooLargeException(long limit) {
        super("body longer than " + limit + " bytes");
    }
}
