package dev.gigstream.gigindex.index;

import static org.assertj.core.api.Assertions.assertThat;

import co.elastic.clients.elasticsearch.core.BulkResponse;
import co.elastic.clients.elasticsearch.core.bulk.BulkResponseItem;
import co.elastic.clients.elasticsearch.core.bulk.OperationType;
import dev.gigstream.gigindex.index.BulkWrites.Item;
import java.util.List;
import org.junit.jupiter.api.Test;

class BulkAnswerTest {
    private final IndexChange first = new IndexChange("g1", 1, null, null);
    private final IndexChange second = new IndexChange("g2", 1, null, null);
    private final List<Item> sent = List.of(new Item("gigs-v1-write", first), new Item("gigs-v1-write", second));

    @Test
    void aVersionConflictIsSuccess() {
        BulkAnswer answer = answer(failed(409, "version_conflict_engine_exception", "old"), done(201));

        assertThat(answer.again()).isEmpty();
        assertThat(answer.refused()).isEmpty();
    }

    @Test
    void aDeletionOfWhatIsNotThereIsSuccess() {
        BulkAnswer answer = answer(done(404), failed(429, "busy", "later"));

        assertThat(answer.again()).containsExactly(second);
    }

    @Test
    void overloadAndAMissingIndexAreTriedAgain() {
        BulkAnswer answer = answer(
                failed(429, "es_rejected_execution_exception", "full"),
                failed(404, "index_not_found_exception", "gone"));

        assertThat(answer.again()).containsExactly(first, second);
    }

    @Test
    void whatCanNeverBeWrittenIsRefusedWithItsReason() {
        BulkAnswer answer = answer(failed(400, "mapper_exception", "no"), done(200));

        assertThat(answer.refused()).containsOnlyKeys(first);
        assertThat(answer.refused().get(first)).isEqualTo("mapper_exception: no");
    }

    private BulkAnswer answer(BulkResponseItem... results) {
        return BulkAnswer.of(sent, BulkResponse.of(it -> it.took(1).errors(true).items(List.of(results))));
    }

    private static BulkResponseItem done(int status) {
        return BulkResponseItem.of(
                it -> it.operationType(OperationType.Index).index("gigs-v1").status(status));
    }

    private static BulkResponseItem failed(int status, String type, String reason) {
        return BulkResponseItem.of(it -> it.operationType(OperationType.Index)
                .index("gigs-v1")
                .status(status)
                .error(error -> error.type(type).reason(reason)));
    }
}
