package dev.gigstream.insights.figures;

import java.time.Instant;

/**
 * What is counted of a day.
 *
 * @param version grows with each change
 * @param newest when the newest event that was counted happened
 */
public record KeptDay(long version, Instant newest, Figures figures) {
    public static final KeptDay EMPTY = new KeptDay(0, Instant.EPOCH, Figures.NONE);

    public KeptDay add(Figures more, Instant at) {
        return new KeptDay(version + 1, at.isAfter(newest) ? at : newest, figures.plus(more));
    }
}
