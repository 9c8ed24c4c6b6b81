package dev.gigstream.errorlog;

import dev.gigstream.eventing.AvroSafety;
import dev.gigstream.events.ops.LogRecord;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.avro.Schema;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificDatumWriter;

/** Records as they lie in a spool, where no registry helps: each segment begins with the schema it was written by. */
final class SpooledRecords {
    static {
        AvroSafety.apply();
    }

    private SpooledRecords() {}

    static byte[] heading() {
        return LogRecord.getClassSchema().toString().getBytes(StandardCharsets.UTF_8);
    }

    static byte[] write(LogRecord record) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(2_048);
        BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(bytes, null);
        new SpecificDatumWriter<>(LogRecord.class).write(record, encoder);
        encoder.flush();
        return bytes.toByteArray();
    }

    static LogRecord read(byte[] heading, byte[] entry) throws IOException {
        Schema written = new Schema.Parser().parse(new String(heading, StandardCharsets.UTF_8));
        return new SpecificDatumReader<LogRecord>(written, LogRecord.getClassSchema())
                .read(null, DecoderFactory.get().binaryDecoder(entry, null));
    }
}
