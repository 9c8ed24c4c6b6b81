package dev.gigstream.data.record;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gigstream.data.reference.SampleRecord;
import dev.gigstream.data.reference.TrustedEvents;
import dev.gigstream.events.orders.OrderEvent;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificDatumReader;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The rehearsal of docs/evolving-schemas.md: a field is added, and readers of before and after read records of before and after. */
class EvolutionTest {

    private static final int BEFORE = 1;
    private static final int AFTER = 2;
    private static final Schema OLD = OrderEvent.getClassSchema();
    private static final Schema NEW = withField("channel", "web");

    private final Values values = new Values(new TwoVersions());

    @BeforeAll
    static void trustEvents() {
        TrustedEvents.apply();
    }

    @Test
    void anOldReaderSkipsTheNewField() {
        GenericRecord read = values.as(OLD, written(AFTER, NEW, "phone")).orElseThrow();

        assertThat(read.getSchema().getField("channel")).isNull();
        assertThat(read.get("orderId")).isEqualTo("order-1");
    }

    @Test
    void aNewReaderFindsTheDefaultInAnOldRecord() {
        GenericRecord read = values.as(NEW, written(BEFORE, OLD, null)).orElseThrow();

        assertThat(read.get("channel")).hasToString("web");
        assertThat(read.get("orderId")).isEqualTo("order-1");
    }

    @Test
    void aNewReaderFindsWhatANewWriterWrote() {
        GenericRecord read = values.as(NEW, written(AFTER, NEW, "phone")).orElseThrow();

        assertThat(read.get("channel")).hasToString("phone");
    }

    @Test
    void theClassGeneratedBeforeReadsARecordOfAfter() throws IOException {
        byte[] value = written(AFTER, NEW, "phone");

        OrderEvent order = new SpecificDatumReader<OrderEvent>(NEW, OLD)
                .read(null, DecoderFactory.get().binaryDecoder(value, 5, value.length - 5, null));

        assertThat(order.getOrderId()).isEqualTo("order-1");
    }

    private static byte[] written(int id, Schema schema, String channel) {
        GenericRecord order = SampleRecord.of(schema);
        order.put("orderId", "order-1");
        if (channel != null) {
            order.put("channel", channel);
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(0);
        bytes.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(id).array());
        BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(bytes, null);
        try {
            new GenericDatumWriter<GenericRecord>(schema).write(order, encoder);
            encoder.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static Schema withField(String name, String ifMissing) {
        List<Schema.Field> fields = new ArrayList<>(OLD.getFields().stream()
                .map(field -> new Schema.Field(field, field.schema()))
                .toList());
        fields.add(new Schema.Field(name, Schema.create(Schema.Type.STRING), "How the order was placed.", ifMissing));
        return Schema.createRecord(OLD.getName(), OLD.getDoc(), OLD.getNamespace(), false, fields);
    }

    private static final class TwoVersions implements Schemas {
        @Override
        public Optional<Schema> withId(int id) {
            return Optional.ofNullable(Map.of(BEFORE, OLD, AFTER, NEW).get(id));
        }

        @Override
        public Optional<Schema> newestOf(String topic) {
            return Optional.of(NEW);
        }
    }
}
