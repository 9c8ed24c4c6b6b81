package dev.gigstream.orders.order.web;

import dev.gigstream.http.ProblemCode;

/** The problems only orders have. */
enum OrderProblem implements ProblemCode {
    OWN_GIG(403, "Your own gig"),
    GIG_NOT_ON_OFFER(409, "Not on offer at the moment"),
    ORDER_NOT_IN_STATE(409, "Not possible in the order's state"),
    NO_REVISION_LEFT(409, "No revision left"),
    NO_GROUND_FOR_DISPUTE(409, "No ground for a dispute"),
    ORDER_OVERTAKEN(409, "Changed by someone else meanwhile");

    private final int status;
    private final String title;

    OrderProblem(int status, String title) {
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
