package dev.gigstream.local.catalogue.load;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** Cuts entries into JSON arrays that an import takes: so many entries and so many bytes at most. */
final class Batches {

    static final int MOST_BYTES = 900_000;

    private final JsonMapper json = JsonMapper.builder().build();
    private final int mostEntries;

    Batches(int mostEntries) {
        this.mostEntries = mostEntries;
    }

    List<byte[]> of(List<?> entries) {
        List<byte[]> batches = new ArrayList<>();
        ByteArrayOutputStream open = new ByteArrayOutputStream();
        int count = 0;
        for (Object entry : entries) {
            byte[] bytes = json.writeValueAsBytes(entry);
            if (count > 0 && (count == mostEntries || open.size() + bytes.length + 2 > MOST_BYTES)) {
                batches.add(closed(open));
                count = 0;
            }
            open.write(count == 0 ? '[' : ',');
            open.writeBytes(bytes);
            count++;
        }
        if (count > 0) {
            batches.add(closed(open));
        }
        return batches;
    }

    private static byte[] closed(ByteArrayOutputStream open) {
        open.write(']');
        byte[] batch = open.toByteArray();
        open.reset();
        return batch;
    }
}
