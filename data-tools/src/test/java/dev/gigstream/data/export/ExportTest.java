package dev.gigstream.data.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.gigstream.data.Complaint;
import dev.gigstream.data.record.JsonLines;
import dev.gigstream.data.record.Values;
import dev.gigstream.data.record.WireRecords;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;
import org.apache.parquet.avro.AvroParquetReader;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.io.LocalInputFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ExportTest {

    private static final int PARTITIONS = 2;
    private static final int RECORDS = 18;
    private static final int PART = 4;

    @TempDir
    private Path directory;

    private final ByteArrayOutputStream told = new ByteArrayOutputStream();
    private final WireRecords wire = new WireRecords();
    private final MemoryLog log = new MemoryLog(PARTITIONS);

    @BeforeEach
    void fill() {
        for (int i = 0; i < RECORDS; i++) {
            log.append(i % PARTITIONS, wire.order("order-" + i));
        }
    }

    @Test
    void killedAnywhereItGoesOnWithoutADuplicateOrAGap() throws IOException {
        for (int kill = 0; kill < RECORDS; kill++) {
            Path to = directory.resolve("killed-" + kill);
            log.readsUntilKilled = kill;
            assertThatExceptionOfType(MemoryLog.Killed.class).isThrownBy(() -> export(Format.JSONL, to));
            log.readsUntilKilled = Integer.MAX_VALUE;

            export(Format.JSONL, to);

            assertThat(jsonl(to)).as("killed before record " + kill).containsExactlyElementsOf(log.all());
        }
    }

    @Test
    void aFileThatWasFinishedBeforeTheStateSaidSoIsWrittenAnew() throws IOException {
        log.readsUntilKilled = PART - 1;
        assertThatExceptionOfType(MemoryLog.Killed.class).isThrownBy(() -> export(Format.JSONL, directory));
        log.readsUntilKilled = Integer.MAX_VALUE;
        Path unfinished = only(PartFiles.WRITING);
        Files.move(unfinished, directory.resolve("partition-00000-from-00000000000000000000.jsonl"));

        export(Format.JSONL, directory);

        assertThat(jsonl(directory)).containsExactlyElementsOf(log.all());
    }

    @Test
    void anExportThatEndedGoesOnWithWhatCameSince() throws IOException {
        export(Format.JSONL, directory);
        log.append(1, wire.order("late"));

        long written = export(Format.JSONL, directory);

        assertThat(written).isEqualTo(1);
        assertThat(jsonl(directory)).containsExactlyElementsOf(log.all());
    }

    @Test
    void saysWhatRetentionTookBeforeItCouldBeExported() throws IOException {
        log.readsUntilKilled = PART + 1;
        assertThatExceptionOfType(MemoryLog.Killed.class).isThrownBy(() -> export(Format.JSONL, directory));
        log.readsUntilKilled = Integer.MAX_VALUE;
        log.dropBefore(0, 12);

        export(Format.JSONL, directory);

        assertThat(told.toString()).contains("to 11 of partition 0 were dropped by retention");
    }

    @Test
    void refusesTheFolderOfATopicThatWasMadeAnew() throws IOException {
        export(Format.JSONL, directory);
        log.id = "two";

        assertThatExceptionOfType(Complaint.class)
                .isThrownBy(() -> export(Format.JSONL, directory))
                .withMessageContaining("another topic");
    }

    @Test
    void parquetHasEveryRecordWithItsFields() throws IOException {
        log.append(PARTITIONS - 1, null);
        log.append(PARTITIONS - 1, "no avro".getBytes());

        export(Format.PARQUET, directory);

        List<GenericRecord> rows = parquet(directory);
        assertThat(rows.stream().map(row -> row.get("partition") + "@" + row.get("offset")))
                .containsExactlyElementsOf(log.all());
        assertThat(rows.stream()
                        .map(row -> (GenericRecord) row.get("value"))
                        .filter(value -> value != null)
                        .map(value -> value.get("orderId").toString()))
                .hasSize(RECORDS)
                .contains("order-0", "order-17");
        assertThat(rows.getLast().get("bytes")).isNotNull();
        assertThat(((GenericRecord) ((GenericRecord) rows.getFirst().get("value")).get("total")).get("amountMinor"))
                .isEqualTo(249900L);
    }

    private long export(Format format, Path to) throws IOException {
        Values values = new Values(wire);
        JsonLines json = new JsonLines(values);
        Part.Maker parts = format == Format.JSONL
                ? file -> new JsonlPart(file, json)
                : file -> new ParquetPart(file, values, wire.newestOf("topic").orElseThrow());
        return new Export("topic", log, to, format, parts, PART).run(new Progress(new PrintStream(told), false));
    }

    private static List<String> jsonl(Path directory) throws IOException {
        List<String> records = new ArrayList<>();
        for (Path file : parts(directory, ".jsonl")) {
            for (String line : Files.readAllLines(file)) {
                JsonNode record = JsonMapper.builder().build().readTree(line);
                records.add(record.path("partition").asInt() + "@"
                        + record.path("offset").asLong());
            }
        }
        return records;
    }

    private static List<GenericRecord> parquet(Path directory) throws IOException {
        List<GenericRecord> rows = new ArrayList<>();
        for (Path file : parts(directory, ".parquet")) {
            try (ParquetReader<GenericRecord> reader = AvroParquetReader.<GenericRecord>builder(
                            new LocalInputFile(file), new PlainParquetConfiguration())
                    .withDataModel(GenericData.get())
                    .withCodecFactory(new ZstdCodec())
                    .build()) {
                for (GenericRecord row = reader.read(); row != null; row = reader.read()) {
                    rows.add(row);
                }
            }
        }
        return rows;
    }

    private Path only(String ending) throws IOException {
        assertThat(parts(directory, ending)).hasSize(1);
        return parts(directory, ending).getFirst();
    }

    private static List<Path> parts(Path directory, String ending) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.getFileName().toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }
}
