package dev.gigstream.auth.code;

import java.time.Duration;

/**
 * @param life how long a code is good after its mail was sent
 * @param mostLive how many codes of one purpose an account has at most, so that nobody's mailbox is flooded
 */
public record CodePolicy(Duration life, int mostLive) {

    public static final CodePolicy DEFAULT = new CodePolicy(Duration.ofMinutes(30), 5);
}
