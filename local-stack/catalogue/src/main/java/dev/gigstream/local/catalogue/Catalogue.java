package dev.gigstream.local.catalogue;

import dev.gigstream.local.catalogue.load.Endpoints;
import dev.gigstream.local.catalogue.load.LoadingException;
import dev.gigstream.local.catalogue.load.Progress;
import dev.gigstream.local.catalogue.load.Tally;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The command: {@code demo}, or {@code seed --gigs N [--seed S] [--currency EUR]}. Addresses come from the environment. */
public final class Catalogue {

    private static final String USAGE = "usage: demo | seed --gigs N [--seed S] [--currency EUR|USD|GBP|INR]";
    private static final int DONE = 0;
    private static final int FAILED = 1;
    private static final int WRONG_USE = 2;

    /** Clients tell of every question they ask; held, so that its level is not forgotten. */
    private static final Logger CLIENT_NOTES = Logger.getLogger("");

    private final Map<String, String> settings;
    private final PrintStream out;
    private final PrintStream err;

    Catalogue(Map<String, String> settings, PrintStream out, PrintStream err) {
        this.settings = settings;
        this.out = out;
        this.err = err;
    }

    public static void main(String[] arguments) {
        CLIENT_NOTES.setLevel(Level.WARNING);
        System.exit(new Catalogue(System.getenv(), System.out, System.err).run(Arrays.asList(arguments)));
    }

    int run(List<String> arguments) {
        long start = System.nanoTime();
        try {
            Tally tally = command(arguments, Options.of(arguments));
            out.println(summary(tally, Duration.ofNanos(System.nanoTime() - start)));
            return DONE;
        } catch (IllegalArgumentException e) {
            err.println(e.getMessage() + System.lineSeparator() + USAGE);
            return WRONG_USE;
        } catch (LoadingException e) {
            err.println(e.getMessage());
            return FAILED;
        }
    }

    private Tally command(List<String> arguments, Options options) {
        Endpoints endpoints = Endpoints.of(settings);
        return switch (arguments.isEmpty() ? "" : arguments.getFirst()) {
            case "demo" -> DemoCatalogue.load(endpoints, password(), shown());
            case "seed" -> Seeder.seed(endpoints, options.gigs(), options.seed(), options.currency(), shown());
            default -> throw new IllegalArgumentException("What shall be loaded?");
        };
    }

    private String password() {
        String password = settings.get("DEMO_PASSWORD");
        if (password == null) {
            throw new IllegalArgumentException("DEMO_PASSWORD is not set.");
        }
        return password;
    }

    private Progress shown() {
        return soFar -> out.println(
                "  %,d people, %,d gigs, %,d ratings".formatted(soFar.people(), soFar.gigs(), soFar.ratings()));
    }

    private static String summary(Tally tally, Duration took) {
        double seconds = Math.max(0.001, took.toMillis() / 1000.0);
        return "%,d gigs of %,d people loaded in %.1f s (%,.0f gigs/s); %,d of them were there already."
                .formatted(tally.gigs(), tally.people(), seconds, tally.gigs() / seconds, tally.present());
    }
}
