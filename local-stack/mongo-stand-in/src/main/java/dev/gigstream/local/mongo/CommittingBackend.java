package dev.gigstream.local.mongo;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.bson.Document;
import io.netty.channel.Channel;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Answers a command only when what it wrote is in the file, so that a kill takes nothing that was acknowledged. */
final class CommittingBackend extends H2Backend {
    private static final Set<String> READS = Set.of(
            "find",
            "getmore",
            "count",
            "distinct",
            "killcursors",
            "ismaster",
            "hello",
            "ping",
            "buildinfo",
            "serverstatus",
            "listdatabases",
            "listcollections",
            "listindexes",
            "collstats",
            "dbstats",
            "getlasterror",
            "endsessions",
            "connectionstatus",
            "getparameter",
            "whatsmyuri");

    private final CommittedStore store;

    CommittingBackend(CommittedStore store) {
        super(store.store());
        this.store = store;
    }

    @Override
    protected MongoDatabase openOrCreateDatabase(String name) {
        return new StoredDatabase(name, getMvStore(), getCursorRegistry());
    }

    @Override
    public Document handleCommand(Channel channel, String database, String command, Document query) {
        Optional<DriverCount> count = DriverCount.in(query);
        if (count.isPresent()) {
            Document counted =
                    super.handleCommand(channel, database, "count", count.get().command());
            return count.get().answer(database, counted);
        }
        if (READS.contains(command.toLowerCase(Locale.ROOT)) || isReadingPipeline(query)) {
            return super.handleCommand(channel, database, command, query);
        }
        return store.write(() -> super.handleCommand(channel, database, command, query));
    }

    /** A long one would otherwise keep every write waiting for its commit. */
    private static boolean isReadingPipeline(Document command) {
        return command.get("pipeline") instanceof List<?> stages
                && command.containsKey("aggregate")
                && stages.stream()
                        .noneMatch(stage -> stage instanceof Document document
                                && (document.containsKey("$out") || document.containsKey("$merge")));
    }
}
