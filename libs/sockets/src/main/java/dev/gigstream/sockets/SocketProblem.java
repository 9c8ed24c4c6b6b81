package dev.gigstream.sockets;

import dev.gigstream.http.ProblemCode;

/** The problems only open sessions have; on a socket each is told by its {@link #slug}. */
enum SocketProblem implements ProblemCode {
    TOKEN_NOT_VALID(401, "Not a valid token of this user"),
    RATE_LIMITED(429, "Too many events");

    private final int status;
    private final String title;

    SocketProblem(int status, String title) {
        this.status = status;
        this.title = title;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }
}
