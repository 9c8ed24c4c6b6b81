package dev.gigstream.notifications.mail.streams;

import java.time.Duration;

/**
 * Patience as values.
 *
 * @param attempts how often a letter is offered to a server that is away before the thread begins anew
 * @param pause between two of them; attempts times pause and time-outs stay below the transaction's limit
 * @param remember for how long a letter that was sent is known, so that it is not sent again
 */
record MailPolicy(int attempts, Duration pause, Duration remember) {
    static MailPolicy standard(Duration pause) {
        return new MailPolicy(5, pause, Duration.ofDays(30));
    }
}
