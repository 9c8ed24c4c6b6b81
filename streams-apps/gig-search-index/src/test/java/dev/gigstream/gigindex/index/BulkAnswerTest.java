package dev.gigstream.gigindex.index;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gigstream.gigindex.index.BulkLines.Item;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class BulkAnswerTest {
    private final IndexChange first = new IndexChange("g1", 1, null, null);
    private final IndexChange second = new IndexChange("g2", 1, null, null);
    private final List<Item> sent = List.of(new Item("gigs-v1-write", first), new Item("gigs-v1-write", second));

    @Test
    void aVersionConflictIsSuccess() {
        BulkAnswer answer = answer("""
                {"errors":true,"items":[{"index":{"status":409,"error":{"type":"version_conflict_engine_exception"}}},
                {"index":{"status":201}}]}""");

        assertThat(answer.again()).isEmpty();
        assertThat(answer.refused()).isEmpty();
    }

    @Test
    void aDeletionOfWhatIsNotThereIsSuccess() {
        BulkAnswer answer = answer("""
                {"errors":true,"items":[{"delete":{"status":404}},{"index":{"status":429,"error":{"type":"busy"}}}]}""");

        assertThat(answer.again()).containsExactly(second);
    }

    @Test
    void overloadAndAMissingIndexAreTriedAgain() {
        BulkAnswer answer = answer("""
                {"errors":true,"items":[{"index":{"status":429,"error":{"type":"es_rejected_execution_exception"}}},
                {"index":{"status":404,"error":{"type":"index_not_found_exception"}}}]}""");

        assertThat(answer.again()).containsExactly(first, second);
    }

    @Test
    void whatCanNeverBeWrittenIsRefusedWithItsReason() {
        BulkAnswer answer = answer("""
                {"errors":true,"items":[{"index":{"status":400,"error":{"type":"mapper_exception","reason":"no"}}},
                {"index":{"status":200}}]}""");

        assertThat(answer.refused()).containsOnlyKeys(first);
        assertThat(answer.refused().get(first)).isEqualTo("mapper_exception: no");
    }

    private BulkAnswer answer(String json) {
        return BulkAnswer.of(sent, new JsonMapper().readTree(json));
    }
}
