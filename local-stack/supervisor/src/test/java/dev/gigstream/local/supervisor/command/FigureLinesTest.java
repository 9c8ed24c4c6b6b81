package dev.gigstream.local.supervisor.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gigstream.local.supervisor.figures.Figures;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class FigureLinesTest {
    @Test
    void saysThatAllIsWell() {
        Figures well = new Figures(
                Map.of("gig-service", 0L),
                Map.of("gig-service", 0.0),
                Map.of("gig-service", 0L),
                OptionalDouble.of(0),
                OptionalDouble.of(0),
                OptionalDouble.of(0),
                Map.of("gig-service", 0L),
                0,
                true);

        assertThat(new FigureLines(well).toString()).isEqualToNormalizingNewlines("""
                          lag            nobody is behind
                          outboxes       everything is published
                          dead letters   none
                          search index   up to date
                          orders         none waits for its payment
                          ledger         balances
                          errors         none logged since the start
                        """);
    }

    @Test
    void showsTheWorstFirst() {
        Figures bad = new Figures(
                Map.of("gig-service", 3L, "user-service", 40L),
                Map.of("gig-service", 1.5, "order-service", 300.0),
                Map.of("order-service", 2L),
                OptionalDouble.of(7.25),
                OptionalDouble.empty(),
                OptionalDouble.of(5),
                Map.of("order-service", 9L),
                4,
                true);

        assertThat(new FigureLines(bad).toString())
                .contains("43 records: user-service 40, gig-service 3")
                .contains("oldest event waits 5 min in order-service")
                .contains("2 wait: order-service 2")
                .contains("7.3 s behind")
                .contains("cannot be asked for now")
                .contains("OFF BY 5 minor units")
                .contains("9 logged since the start: order-service 9; 4 LOST");
    }
}
