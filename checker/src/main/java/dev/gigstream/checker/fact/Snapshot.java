package dev.gigstream.checker.fact;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Everything that the rules look at. Stores were read before topics and effects before their causes, so that what
 * happened meanwhile looks late and never wrong.
 *
 * @param at when reading began
 * @param provider empty when the provider is the real one
 */
public record Snapshot(
        Instant at,
        Fees fees,
        List<StoredOrder> orders,
        Ledger ledger,
        Optional<ProviderFacts> provider,
        List<TopicRecord> records,
        List<DeadLetter> deadLetters,
        List<StoredAggregate> aggregates,
        List<Waiting> waiting,
        Notices notices,
        Accounts accounts,
        List<StoredGig> gigs,
        List<SearchableGig> searchable,
        List<StoredConversation> conversations,
        List<StoredReview> reviews,
        Happenings happenings,
        Sockets sockets) {

    /** Shares of the price in hundredths of a percent. */
    public record Fees(int buyerFee, int commission) {
        public static final Fees STANDARD = new Fees(550, 2_000);
    }

    /** How much there was to look at: that nothing is wrong says something only of what was read. */
    public String extent() {
        return "%,d orders, %,d postings, %,d payments at the provider, %,d accounts, %,d gigs (%,d searchable), %,d conversations, %,d reviews, %,d records, %,d dead letters, %,d sockets"
                .formatted(
                        orders.size(),
                        ledger.postings().size(),
                        provider.map(facts -> facts.payments().size()).orElse(0),
                        accounts.accounts().size(),
                        gigs.size(),
                        searchable.size(),
                        conversations.size(),
                        reviews.size(),
                        records.size(),
                        deadLetters.size(),
                        sockets.listeners().size() + sockets.connections().size());
    }

    public boolean isOlder(Instant instant, Duration age) {
        return instant.plus(age).isBefore(at);
    }

    public Map<String, StoredOrder> ordersById() {
        return orders.stream().collect(Collectors.toMap(StoredOrder::orderId, Function.identity()));
    }
}
