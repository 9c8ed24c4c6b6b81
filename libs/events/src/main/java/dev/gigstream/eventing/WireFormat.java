package dev.gigstream.eventing;

import java.nio.ByteBuffer;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;

/** What the registry wire format says before the Avro body: byte 0, then the schema id, big-endian. */
final class WireFormat {
    private static final int HEADER_BYTES = 5;

    private WireFormat() {}

    static int schemaId(byte[] bytes) {
        if (bytes == null || bytes.length < HEADER_BYTES || bytes[0] != 0) {
            throw new MalformedEventException("Not in the registry wire format");
        }
        return ByteBuffer.wrap(bytes, 1, Integer.BYTES).getInt();
    }

    /** A record with no field set: enough to ask for its schema. */
    static SpecificRecord blank(Class<? extends SpecificRecord> type) {
        return (SpecificRecord)
                SpecificData.newInstance(type, SpecificData.get().getSchema(type));
    }
}
