package dev.gigstream.local.supervisor.stack;

import dev.gigstream.local.supervisor.home.Home;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How many there are of everything. It belongs to a home and its data: what is spread over several brokers cannot be read
 * with one.
 *
 * @param instances of each application
 * @param brokers one, or three of which one may be away
 */
public record Scale(int instances, int brokers) {

    public static final Scale ONE = new Scale(1, 1);

    private static final int MOST_INSTANCES = 4;
    private static final int SEVERAL_BROKERS = 3;
    private static final String FILE = "scale.properties";
    private static final String INSTANCES = "instances";
    private static final String BROKERS = "brokers";

    public Scale {
        if (instances < 1 || instances > MOST_INSTANCES) {
            throw new IllegalArgumentException("--replicas is from 1 to " + MOST_INSTANCES + ".");
        }
        if (brokers != 1 && brokers != SEVERAL_BROKERS) {
            throw new IllegalArgumentException("--brokers is 1 or " + SEVERAL_BROKERS + ".");
        }
    }

    /** What the home was started with last. */
    public static Scale of(Home home) throws IOException {
        Path file = file(home);
        if (Files.notExists(file)) {
            return ONE;
        }
        Properties kept = new Properties();
        try (Reader in = Files.newBufferedReader(file)) {
            kept.load(in);
        }
        return new Scale(Integer.parseInt(kept.getProperty(INSTANCES)), Integer.parseInt(kept.getProperty(BROKERS)));
    }

    /** What is wanted for a home from now on; null leaves it as it is. */
    public static Scale wanted(Home home, Integer instances, Integer brokers) throws IOException {
        Scale kept = of(home);
        Scale wanted =
                new Scale(instances == null ? kept.instances : instances, brokers == null ? kept.brokers : brokers);
        boolean hasTopics = Files.exists(home.data().resolve("kafka"));
        if (hasTopics && wanted.brokers != kept.brokers) {
            throw new IllegalArgumentException("The topics of " + home.directory() + " are on " + kept.brokers
                    + " broker(s): forget them with './gigstream reset', or choose another place with --home.");
        }
        return wanted;
    }

    public void keep(Home home) throws IOException {
        Properties kept = new Properties();
        kept.setProperty(INSTANCES, Integer.toString(instances));
        kept.setProperty(BROKERS, Integer.toString(brokers));
        try (Writer out = Files.newBufferedWriter(file(home))) {
            kept.store(out, null);
        }
    }

    boolean hasSeveralInstances() {
        return instances > 1;
    }

    /** On how many brokers each record is. */
    int replication() {
        return brokers;
    }

    /** The name of the first instance is the plain one. */
    Stream<String> instancesOf(String name) {
        return all(name, instances);
    }

    Stream<String> brokersOf(String name) {
        return all(name, brokers);
    }

    static String numbered(String name, int number) {
        return number == 1 ? name : name + "-" + number;
    }

    private static Stream<String> all(String name, int most) {
        return IntStream.rangeClosed(1, most).mapToObj(number -> numbered(name, number));
    }

    private static Path file(Home home) {
        return home.data().resolve(FILE);
    }
}
