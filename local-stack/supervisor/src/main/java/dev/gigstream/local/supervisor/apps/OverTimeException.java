package dev.gigstream.local.supervisor.apps;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;

/** A program was ended because its time was over: on a busier or quieter machine it might have been done. */
final class OverTimeException extends IOException {

    OverTimeException(Duration limit, Path log) {
        super("was not done within " + limit.toSeconds() + " s; see " + log);
    }
}
