package dev.gigstream.fanout.recipient;

import java.time.Instant;

/** A notification that goes out as e-mail unless it is read before. */
record Mail(Group group, Instant dueAt) {}
