package dev.gigstream.edge.limit;

import java.time.Duration;

/** Whether a request may go on; if not, when the next one may. */
record Decision(boolean allowed, Duration pause) {
    static final Decision ALLOWED = new Decision(true, Duration.ZERO);

    static Decision refused(Duration pause) {
        return new Decision(false, pause);
    }
}
