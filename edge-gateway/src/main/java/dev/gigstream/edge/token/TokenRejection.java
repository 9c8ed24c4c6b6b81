package dev.gigstream.edge.token;

/** Why a token does not count; the words are for the client's developer and name nothing internal. */
enum TokenRejection {
    INVALID("The access token is not valid."),
    EXPIRED("The access token has expired."),
    REVOKED("The session of the access token has ended."),
    MISSING("An access token is needed.");

    private final String detail;

    TokenRejection(String detail) {
        this.detail = detail;
    }

    String detail() {
        return detail;
    }
}
