package dev.gigstream.data.reference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gigstream.data.catalogue.CataloguedTopic;
import dev.gigstream.data.catalogue.TopicCatalogue;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DatumWriter;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What docs/ says about topics is what the schemas and the catalogue say. */
class ReferenceTest {

    private static final Path DOCS = Reference.ROOT.resolve("docs");

    /** {@code mvn -pl data-tools -am test -Ddocs.update=true} writes the documents anew. */
    @Test
    void theDocumentsAreWhatTheSchemasSay() throws IOException {
        SortedMap<String, String> wanted = Reference.documents();
        if (Boolean.getBoolean("docs.update")) {
            write(wanted);
        }

        SortedMap<String, String> found = found();

        assertThat(found.keySet()).as("accept with -Ddocs.update=true").containsExactlyElementsOf(wanted.keySet());
        wanted.forEach((name, text) -> assertThat(found.get(name))
                .as(name + ": accept with -Ddocs.update=true")
                .isEqualTo(text));
    }

    @BeforeAll
    static void trustEvents() {
        TrustedEvents.apply();
    }

    @Test
    void everySampleIsReadByTheGeneratedClass() {
        for (CataloguedTopic topic : TopicCatalogue.read().topics()) {
            GenericRecord sample = SampleRecord.of(topic.schema());

            byte[] bytes = written(new GenericDatumWriter<GenericRecord>(topic.schema()), sample);

            SpecificRecord read = read(topic.schema(), bytes);

            assertThat(read).as(topic.name()).isInstanceOf(topic.type());
            assertThat(written(new SpecificDatumWriter<SpecificRecord>(topic.schema()), read))
                    .as(topic.name())
                    .isEqualTo(bytes);
        }
    }

    @Test
    void everyKeyIsMadeOfFieldsThatAreAlwaysThere() {
        for (CataloguedTopic topic : TopicCatalogue.read().topics()) {
            assertThat(Reference.keyFields(topic)).allSatisfy(name -> {
                Schema.Field field = topic.schema().getField(name);
                assertThat(field).as(topic.name() + " has no " + name).isNotNull();
                assertThat(field.schema().getType()).isIn(Schema.Type.STRING, Schema.Type.ENUM);
            });
        }
    }

    private static <T> byte[] written(DatumWriter<T> writer, T sample) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(bytes, null);
        try {
            writer.write(sample, encoder);
            encoder.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static SpecificRecord read(Schema schema, byte[] bytes) {
        try {
            return new SpecificDatumReader<SpecificRecord>(schema)
                    .read(null, DecoderFactory.get().binaryDecoder(bytes, null));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(SortedMap<String, String> documents) throws IOException {
        for (Path stale : List.copyOf(files())) {
            Files.delete(stale);
        }
        for (var document : documents.entrySet()) {
            Path file = DOCS.resolve(document.getKey());
            Files.createDirectories(file.getParent());
            Files.writeString(file, document.getValue());
        }
    }

    private static SortedMap<String, String> found() throws IOException {
        SortedMap<String, String> found = new TreeMap<>();
        for (Path file : files()) {
            found.put(DOCS.relativize(file).toString().replace('\\', '/'), Files.readString(file));
        }
        return found;
    }

    /** The whole folder of records is ours, so that a page of a record that is gone shows. */
    private static List<Path> files() throws IOException {
        Path events = DOCS.resolve(Reference.EVENTS);
        if (!Files.isDirectory(events)) {
            return List.of();
        }
        try (Stream<Path> pages = Files.list(events)) {
            return Stream.concat(pages, Stream.of(DOCS.resolve("topics.md"), DOCS.resolve("asyncapi.yaml")))
                    .filter(Files::exists)
                    .toList();
        }
    }
}
