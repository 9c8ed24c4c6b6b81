package dev.gigstream.local.supervisor.command;

import dev.gigstream.local.supervisor.daemon.Inspection;
import dev.gigstream.local.supervisor.daemon.StackStatus;
import dev.gigstream.local.supervisor.daemon.StackStatus.Overall;
import dev.gigstream.local.supervisor.figures.FigureReading;
import dev.gigstream.local.supervisor.figures.Figures;
import dev.gigstream.local.supervisor.home.Home;
import dev.gigstream.local.supervisor.stack.Stack;
import dev.gigstream.local.supervisor.stack.StackPlan;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "status", description = "Says how the stack is; exit code 0 only when it is UP.")
final class StatusCommand implements Callable<Integer> {

    private static final String CLEAR_SCREEN = "\033[H\033[2J";

    @Mixin
    private Place place;

    @Option(names = "--json", description = "for programs")
    private boolean json;

    @Option(names = "--no-figures", description = "only what runs; asks no server and takes no time")
    private boolean withoutFigures;

    @Option(names = "--watch", description = "again every two seconds, until Ctrl-C")
    private boolean watch;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Inspection inspection = new Inspection(place.home(), Clock.systemUTC());
        Home home = place.home();
        StackPlan plan = StackPlan.of(place.root(), home, Stack.portPlan().current(home, System.getenv()));
        try (FigureReading figures = plan.figures()) {
            if (watch) {
                new Patience(Duration.ofDays(1), Duration.ofSeconds(2)).until(() -> {
                    String text = text(inspection.now(), plan, figures);
                    System.out.print((json ? "" : CLEAR_SCREEN) + text);
                    return false;
                });
            }
            StackStatus status = inspection.now();
            System.out.print(text(status, plan, figures));
            return status.state() == Overall.UP ? 0 : 1;
        }
    }

    /** While nothing runs there is nothing to ask; a program that waits for a start is not made to wait longer. */
    private String text(StackStatus status, StackPlan plan, FigureReading reading) {
        boolean answers = !withoutFigures && (json ? status.state() == Overall.UP : status.state() != Overall.DOWN);
        Optional<Figures> figures = answers ? Optional.of(reading.now()) : Optional.empty();
        if (json) {
            return new StatusJson(status, plan.urls(), figures) + "\n";
        }
        return new StatusTable(status, place.home())
                + figures.map(FigureLines::new).map(FigureLines::toString).orElse("");
    }
}
