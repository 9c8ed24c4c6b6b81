package dev.gigstream.insights.topology;

import dev.gigstream.events.accounts.AccountEvent;
import dev.gigstream.insights.figures.Delta;
import java.util.List;

/** What is heard of the days of a seller or a category. */
sealed interface DayNews {

    record Counted(Delta delta) implements DayNews {}

    /** The account is gone, and so are its figures. */
    record Erased() implements DayNews {}

    static List<DayNews> of(AccountEvent event) {
        return event == null ? List.of(new Erased()) : List.of();
    }
}
