package dev.gigstream.edge.token;

import dev.gigstream.edge.request.Identity;

/** The outcome of a check. */
sealed interface TokenVerdict {
    record Accepted(Identity identity) implements TokenVerdict {}

    record Rejected(TokenRejection why) implements TokenVerdict {}
}
