package dev.gigstream.local.mongo;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.bson.Document;
import io.netty.channel.Channel;
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
        if (READS.contains(command.toLowerCase(Locale.ROOT))) {
            return super.handleCommand(channel, database, command, query);
        }
        Optional<DriverCount> count = DriverCount.in(query);
        if (count.isPresent()) {
            Document counted =
                    super.handleCommand(channel, database, "count", count.get().command());
            return count.get().answer(database, counted);
        }
        return store.write(() -> super.handleCommand(channel, database, command, query));
    }
}
