package dev.gigstream.gigs.gig.web;

import dev.gigstream.http.ProblemCode;

/** The problems only gigs have. */
enum GigProblem implements ProblemCode {
    GIG_NOT_IN_STATE(409, "Not possible in the gig's state"),
    GIG_OVERTAKEN(409, "Changed by someone else meanwhile"),
    GIG_INCOMPLETE(422, "Not complete enough to be published");

    private final int status;
    private final String title;

    GigProblem(int status, String title) {
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
