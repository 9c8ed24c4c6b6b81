package dev.gigstream.local.catalogue;

import dev.gigstream.local.catalogue.load.Endpoints;
import dev.gigstream.local.catalogue.load.LoadingException;
import dev.gigstream.local.catalogue.load.Progress;
import dev.gigstream.local.catalogue.load.Tally;
import java.io.PrintStream;
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
        Shown shown = new Shown(out);
        try {
            Tally tally = command(arguments, Options.of(arguments), shown);
            out.println(shown.summary(tally));
            return DONE;
        } catch (IllegalArgumentException e) {
            err.println(e.getMessage() + System.lineSeparator() + USAGE);
            return WRONG_USE;
        } catch (LoadingException e) {
            err.println(e.getMessage());
            return FAILED;
        }
    }

    private Tally command(List<String> arguments, Options options, Progress shown) {
        Endpoints endpoints = Endpoints.of(settings);
        return switch (arguments.isEmpty() ? "" : arguments.getFirst()) {
            case "demo" -> DemoCatalogue.load(endpoints, password(), shown);
            case "seed" -> Seeder.seed(endpoints, options.gigs(), options.seed(), options.currency(), shown);
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
}
