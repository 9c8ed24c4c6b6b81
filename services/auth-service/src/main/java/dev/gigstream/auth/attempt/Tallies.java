package dev.gigstream.auth.attempt;

/** Where tallies are kept. */
public interface Tallies {

    /** Reads for a change; {@link Tally#NONE} when nothing is kept. Others wait until the transaction ends. */
    Tally lock(AttemptKey key);

    void save(AttemptKey key, Tally tally);

    void remove(AttemptKey key);
}
