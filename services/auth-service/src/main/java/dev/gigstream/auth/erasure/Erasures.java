package dev.gigstream.auth.erasure;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** The ids of erased accounts, and which of them are still to be told of. Writing methods need a transaction. */
public interface Erasures {

    void add(Erasure erasure);

    /** Takes some that were erased before that time and not told yet; of several instances only one gets each. */
    List<String> lockUntold(Instant erasedBefore, int limit);

    void told(String accountId, Instant at);

    /** Those of the given ids that belonged to accounts that are erased. */
    Set<String> among(Collection<String> accountIds);
}
