package dev.gigstream.auth.fakes;

import dev.gigstream.auth.erasure.Erasure;
import dev.gigstream.auth.erasure.Erasures;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

public final class MemoryErasures implements Erasures {

    private final Map<String, Erasure> byId = new TreeMap<>();
    private final Set<String> told = new HashSet<>();

    @Override
    public void add(Erasure erasure) {
        byId.put(erasure.accountId(), erasure);
    }

    @Override
    public List<String> lockUntold(Instant erasedBefore, int limit) {
        return byId.values().stream()
                .filter(erasure ->
                        !told.contains(erasure.accountId()) && !erasure.at().isAfter(erasedBefore))
                .map(Erasure::accountId)
                .limit(limit)
                .toList();
    }

    @Override
    public void told(String accountId, Instant at) {
        told.add(accountId);
    }

    @Override
    public Set<String> among(Collection<String> accountIds) {
        return accountIds.stream().filter(byId::containsKey).collect(Collectors.toSet());
    }
}
