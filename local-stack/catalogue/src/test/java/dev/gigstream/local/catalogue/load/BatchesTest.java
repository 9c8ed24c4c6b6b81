package dev.gigstream.local.catalogue.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class BatchesTest {

    @Test
    void cutsByNumberOfEntries() {
        List<byte[]> batches = new Batches(3).of(IntStream.range(0, 7).boxed().toList());

        assertThat(batches).extracting(String::new).containsExactly("[0,1,2]", "[3,4,5]", "[6]");
    }

    @Test
    void cutsByBytesBeforeAnImportWouldRefuse() {
        List<byte[]> batches = new Batches(500).of(Collections.nCopies(10, "x".repeat(200_000)));

        assertThat(batches).hasSize(3).allMatch(batch -> batch.length <= Batches.MOST_BYTES);
        assertThat(batches.stream().mapToInt(BatchesTest::entries).sum()).isEqualTo(10);
    }

    @Test
    void hasNoBatchForNothing() {
        assertThat(new Batches(3).of(List.of())).isEmpty();
    }

    private static int entries(byte[] batch) {
        return JsonMapper.shared().readTree(batch).size();
    }
}
