package dev.gigstream.fanout.recipient;

import java.time.Instant;

/**
 * A conversation as far as its receiver has to be told of it.
 *
 * @param seenSeq up to which message everything is read or part of a notification; a message up to there is no news
 * @param group unread messages; null when there are none
 * @param heldUntil while the receiver is connected and may just be reading; null when not held
 */
record Talk(long seenSeq, Group group, Instant heldUntil, Instant touchedAt) {

    static Talk silent(Instant now) {
        return new Talk(0, null, null, now);
    }

    Talk readUpTo(long seq, Instant now) {
        boolean allRead = group == null || group.newest().place().seq() <= seq;
        return new Talk(Math.max(seenSeq, seq), allRead ? null : group, allRead ? null : heldUntil, now);
    }

    Talk begin(Notice message, Instant until, Instant now) {
        return new Talk(message.place().seq(), Group.of(message), until, now);
    }

    Talk add(Notice message, Instant now) {
        return new Talk(message.place().seq(), group.and(message), heldUntil, now);
    }

    Talk told(Instant now) {
        return new Talk(seenSeq, group.toldAt(now), null, now);
    }

    /** The next message begins a new group. */
    Talk closed() {
        return new Talk(seenSeq, null, null, touchedAt);
    }

    boolean isHeldAt(Instant now) {
        return heldUntil != null && heldUntil.isAfter(now);
    }
}
