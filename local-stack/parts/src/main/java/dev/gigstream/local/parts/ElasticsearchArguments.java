package dev.gigstream.local.parts;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** What Elasticsearch 8's launcher writes to its server's standard input, in the server's stream format. */
record ElasticsearchArguments(Map<String, String> settings, Path configuration, Path logs) {
    private static final String KEYSTORE = "org.elasticsearch.common.settings.KeyStoreWrapper";
    private static final int KEYSTORE_FORMAT = 7;
    private static final int STRING_VALUE = 0;
    private static final int SEVEN_BITS = 0x7f;
    private static final int MORE_FOLLOWS = 0x80;

    byte[] encoded() throws IOException {
        var bytes = new ByteArrayOutputStream();
        var out = new DataOutputStream(bytes);
        // A daemon lets go of its input; the others end when the launcher on the far side does.
        out.writeBoolean(true);
        boolean quiet = false;
        out.writeBoolean(quiet);
        boolean pidFile = false;
        out.writeBoolean(pidFile);
        writeEmptyKeystore(out);
        writeSettings(out);
        writeString(out, configuration.toString());
        writeString(out, logs.toString());
        return bytes.toByteArray();
    }

    private static void writeEmptyKeystore(DataOutputStream out) throws IOException {
        writeString(out, KEYSTORE);
        out.writeInt(KEYSTORE_FORMAT);
        boolean hasPassword = false;
        out.writeBoolean(hasPassword);
        boolean encrypted = false;
        out.writeBoolean(encrypted);
        writeLength(out, 0);
        boolean closed = false;
        out.writeBoolean(closed);
    }

    private void writeSettings(DataOutputStream out) throws IOException {
        writeLength(out, settings.size());
        for (var setting : new TreeMap<>(settings).entrySet()) {
            writeString(out, setting.getKey());
            out.writeByte(STRING_VALUE);
            writeString(out, setting.getValue());
        }
    }

    /** Length in characters, then bytes: within the basic plane these are UTF-8. */
    private static void writeString(DataOutputStream out, String text) throws IOException {
        writeLength(out, text.length());
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private static void writeLength(DataOutputStream out, int length) throws IOException {
        int rest = length;
        while (rest > SEVEN_BITS) {
            out.writeByte(rest & SEVEN_BITS | MORE_FOLLOWS);
            rest >>>= 7;
        }
        out.writeByte(rest);
    }
}
