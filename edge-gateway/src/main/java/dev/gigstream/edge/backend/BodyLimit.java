package dev.gigstream.edge.backend;

import java.time.Duration;

/** How much a body may be, how long it may pause, and how long all of it may take. */
record BodyLimit(long bytes, Duration pause, Duration time) {}
