package dev.gigstream.gigindex.document;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.Serializer;

/**
 * What was last written for a gig: the version in the index and a fingerprint of what people see; an empty fingerprint
 * stands for a gig that was taken out.
 */
record Written(long version, byte[] fingerprint) {
    private static final byte[] NOTHING = new byte[0];
    static final Written NEVER = new Written(0, NOTHING);
    static final Serde<Written> SERDE = Serdes.serdeFrom(writing(), reading());

    Written taken(long at) {
        return new Written(at, NOTHING);
    }

    boolean isShown() {
        return fingerprint.length > 0;
    }

    boolean shows(byte[] content) {
        return Arrays.equals(fingerprint, content);
    }

    private static Serializer<Written> writing() {
        return (topic, it) -> it == null
                ? null
                : ByteBuffer.allocate(Long.BYTES + it.fingerprint.length)
                        .putLong(it.version)
                        .put(it.fingerprint)
                        .array();
    }

    private static Deserializer<Written> reading() {
        return (topic, bytes) -> bytes == null
                ? null
                : new Written(ByteBuffer.wrap(bytes).getLong(), Arrays.copyOfRange(bytes, Long.BYTES, bytes.length));
    }
}
