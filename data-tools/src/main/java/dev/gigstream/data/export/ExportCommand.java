package dev.gigstream.data.export;

import dev.gigstream.data.Complaint;
import dev.gigstream.data.broker.Broker;
import dev.gigstream.data.record.JsonLines;
import dev.gigstream.data.record.RegisteredSchemas;
import dev.gigstream.data.record.Values;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.apache.avro.Schema;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "export",
        description = "Writes a topic to files; run again, it goes on from where it was.",
        mixinStandardHelpOptions = true)
public final class ExportCommand implements Callable<Integer> {

    @Parameters(paramLabel = "TOPIC")
    private String topic;

    @Option(
            names = "--format",
            required = true,
            converter = FormatConverter.class,
            paramLabel = "parquet|jsonl",
            description = "what to write")
    private Format format;

    @Option(names = "--to", paramLabel = "DIR", description = "where to (default: export/TOPIC)")
    private Path directory;

    @Option(
            names = "--part-records",
            paramLabel = "N",
            defaultValue = "100000",
            description = "records a file holds at most (default: ${DEFAULT-VALUE})")
    private int partRecords;

    static final class FormatConverter implements picocli.CommandLine.ITypeConverter<Format> {
        @Override
        public Format convert(String text) {
            return Format.valueOf(text.toUpperCase(java.util.Locale.ROOT));
        }
    }

    @Override
    public Integer call() throws IOException {
        Path to = (directory == null ? Path.of("export", topic) : directory)
                .toAbsolutePath()
                .normalize();
        boolean terminal = System.console() != null && System.console().isTerminal();
        try (RegisteredSchemas schemas = RegisteredSchemas.ofEnvironment();
                KafkaTopicLog log = new KafkaTopicLog(Broker.ofEnvironment(), topic)) {
            long written = new Export(topic, log, to, format, parts(schemas), Math.max(1, partRecords))
                    .run(new Progress(System.err, terminal));
            System.out.printf("%,d records written to %s.%n", written, to);
            return 0;
        }
    }

    private Part.Maker parts(RegisteredSchemas schemas) {
        Values values = new Values(schemas);
        if (format == Format.JSONL) {
            JsonLines json = new JsonLines(values);
            return file -> new JsonlPart(file, json);
        }
        Schema newest = schemas.newestOf(topic)
                .orElseThrow(() -> new Complaint("the registry has no schema for " + topic
                        + ", so it has no columns: export it with --format jsonl."));
        return file -> new ParquetPart(file, values, newest);
    }
}
