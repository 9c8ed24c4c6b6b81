package dev.gigstream.data.record;

import dev.gigstream.data.reference.SampleRecord;
import dev.gigstream.events.orders.OrderEvent;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Optional;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;

/** Orders in the registry's wire format, and the registry that knows their schema. */
public final class WireRecords implements Schemas {

    private static final int ID = 42;

    @Override
    public Optional<Schema> withId(int id) {
        return id == ID ? Optional.of(OrderEvent.getClassSchema()) : Optional.empty();
    }

    @Override
    public Optional<Schema> newestOf(String topic) {
        return Optional.of(OrderEvent.getClassSchema());
    }

    public byte[] order(String orderId) {
        GenericRecord order = SampleRecord.of(OrderEvent.getClassSchema());
        order.put("orderId", orderId);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(0);
        bytes.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(ID).array());
        BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(bytes, null);
        try {
            new GenericDatumWriter<GenericRecord>(order.getSchema()).write(order, encoder);
            encoder.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
