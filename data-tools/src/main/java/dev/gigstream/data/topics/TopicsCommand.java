package dev.gigstream.data.topics;

import dev.gigstream.data.broker.Broker;
import dev.gigstream.data.catalogue.CataloguedTopic;
import dev.gigstream.data.catalogue.TopicCatalogue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;

@Command(
        name = "topics",
        description = "Lists the topics: who writes them, how long records are kept, how much there is.",
        mixinStandardHelpOptions = true)
public final class TopicsCommand implements Runnable {

    private static final String ROW = "%-44s %-22s %10s  %-44s %12s %10s%n";

    @Option(names = "--all", description = "also dead letters and replays")
    private boolean all;

    @Option(names = "--json", description = "for programs")
    private boolean json;

    @Option(names = "--offline", description = "do not ask the broker")
    private boolean offline;

    /** @param records about how many, by offsets; null while the broker is away */
    record Row(String topic, String owner, int partitions, String kept, Long records, Long bytes) {}

    @Override
    public void run() {
        TopicCatalogue catalogue = TopicCatalogue.read();
        Map<String, Volumes.Volume> volumes = offline ? Map.of() : Volumes.of(Broker.ofEnvironment());
        List<Row> rows = new ArrayList<>();
        catalogue.topics().forEach(topic -> rows.add(row(topic, volumes.get(topic.name()))));
        if (all) {
            deadLetters(catalogue).forEach(name -> rows.add(letters(catalogue, name, volumes.get(name))));
        }
        if (json) {
            System.out.println(JsonMapper.builder().build().writeValueAsString(rows));
        } else {
            print(rows, volumes.isEmpty());
        }
    }

    private static void print(List<Row> rows, boolean away) {
        System.out.printf(ROW, "TOPIC", "OWNER", "PARTITIONS", "KEPT", "~RECORDS", "SIZE");
        rows.forEach(row -> System.out.printf(
                ROW, row.topic(), row.owner(), row.partitions(), row.kept(), text(row.records()), size(row.bytes())));
        if (away) {
            System.out.println("How much there is can be seen while the stack runs: './gigstream up' starts it.");
        }
    }

    private static Row row(CataloguedTopic topic, Volumes.Volume volume) {
        return row(topic.name(), topic.owner(), topic.partitions(), topic.kept(), volume);
    }

    private static Row letters(TopicCatalogue catalogue, String name, Volumes.Volume volume) {
        TopicCatalogue.DeadLetters letters = catalogue.deadLetters();
        return row(
                name,
                letters.ownerOf(name).orElseThrow(),
                letters.partitions(),
                "for " + letters.retention().toDays() + " days",
                volume);
    }

    private static Row row(String name, String owner, int partitions, String kept, Volumes.Volume volume) {
        return new Row(
                name,
                owner,
                partitions,
                kept,
                volume == null ? null : volume.records(),
                volume == null ? null : volume.bytes());
    }

    private static Stream<String> deadLetters(TopicCatalogue catalogue) {
        return catalogue.deadLetters().applications().stream()
                .flatMap(name -> Stream.of(name + ".dlq.v1", name + ".replay.v1"));
    }

    private static String text(Long number) {
        return number == null ? "-" : "%,d".formatted(number);
    }

    static String size(Long bytes) {
        if (bytes == null) {
            return "-";
        }
        if (bytes < 1024) {
            return bytes + " B";
        }
        return bytes < 1024 * 1024 ? "%.1f KiB".formatted(bytes / 1024.0) : "%.1f MiB".formatted(bytes / 1048576.0);
    }
}
