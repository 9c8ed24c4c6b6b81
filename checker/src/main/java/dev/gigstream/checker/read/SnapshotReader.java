package dev.gigstream.checker.read;

import dev.gigstream.checker.fact.Accounts;
import dev.gigstream.checker.fact.Accounts.Trace;
import dev.gigstream.checker.fact.ProviderFacts;
import dev.gigstream.checker.fact.SearchableGig;
import dev.gigstream.checker.fact.Snapshot;
import dev.gigstream.checker.fact.Sockets;
import dev.gigstream.checker.fact.StoredAggregate;
import dev.gigstream.checker.fact.StoredPayment;
import dev.gigstream.checker.fact.StoredReview;
import dev.gigstream.checker.fact.Waiting;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads everything while the marketplace goes on. The order matters: what follows from something is read before it (the
 * index before gigs, the ledger before orders and the provider), and every store before the topics.
 */
public final class SnapshotReader {

    private final Settings settings;
    private final Clock clock;

    public SnapshotReader(Settings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    public Snapshot read() {
        Instant begun = clock.instant();
        try (Web web = new Web()) {
            Sockets sockets = new SocketReader(Path.of("/proc")).read(settings);
            List<SearchableGig> searchable = new SearchReader(web).read(settings);
            ReviewReader.Read reviews = new ReviewReader().read(settings);
            LedgerReader.Read payments = new LedgerReader().read(settings);
            AccountReader.Read auth = new AccountReader().read(settings);
            DocumentReader.Read documents = new DocumentReader().read(settings);
            Optional<ProviderFacts> provider = new ProviderReader(web).read(settings);
            SchemaReader schemas = new SchemaReader(web, settings.value("SCHEMA_REGISTRY_URL"));
            NoticeCollector notices = new NoticeCollector();
            HappeningCollector happenings = new HappeningCollector();
            TopicReader.Read topics = new TopicReader(new EventReader(schemas, notices, happenings)).read(settings);
            return new Snapshot(
                    begun,
                    fees(),
                    documents.orders(),
                    payments.ledger(),
                    provider,
                    topics.records(),
                    topics.deadLetters(),
                    aggregates(payments, auth, documents, reviews),
                    waiting(payments, auth, documents, reviews),
                    notices.notices(),
                    new Accounts(
                            auth.accounts(),
                            auth.families(),
                            documents.profiles(),
                            auth.erased(),
                            traces(payments, documents, reviews)),
                    documents.gigs(),
                    searchable,
                    documents.conversations(),
                    reviews.reviews(),
                    happenings.happenings(),
                    sockets);
        }
    }

    private Snapshot.Fees fees() {
        return new Snapshot.Fees(
                settings.number("ORDERS_BUYER_FEE", Snapshot.Fees.STANDARD.buyerFee()),
                settings.number("ORDERS_COMMISSION", Snapshot.Fees.STANDARD.commission()));
    }

    private static List<StoredAggregate> aggregates(
            LedgerReader.Read payments,
            AccountReader.Read auth,
            DocumentReader.Read documents,
            ReviewReader.Read reviews) {
        Stream<StoredAggregate> reviewed = reviews.reviews().stream().map(SnapshotReader::aggregate);
        Stream<StoredAggregate> paid = payments.ledger().allPayments().stream().map(SnapshotReader::aggregate);
        return Stream.of(paid, reviewed, auth.aggregates().stream(), documents.aggregates().stream())
                .flatMap(stored -> stored)
                .toList();
    }

    private static List<Trace> traces(
            LedgerReader.Read payments, DocumentReader.Read documents, ReviewReader.Read reviews) {
        return Stream.of(payments.traces(), documents.traces(), reviews.traces())
                .flatMap(List::stream)
                .toList();
    }

    private static StoredAggregate aggregate(StoredPayment payment) {
        return new StoredAggregate("payments.payment.events.v1", payment.orderId(), payment.version(), payment.state());
    }

    private static StoredAggregate aggregate(StoredReview review) {
        return new StoredAggregate("reviews.review.events.v1", review.reviewId(), review.version(), null);
    }

    private static List<Waiting> waiting(
            LedgerReader.Read payments,
            AccountReader.Read auth,
            DocumentReader.Read documents,
            ReviewReader.Read reviews) {
        return Stream.of(payments.waiting(), reviews.waiting(), auth.waiting(), documents.waiting())
                .flatMap(List::stream)
                .toList();
    }
}
