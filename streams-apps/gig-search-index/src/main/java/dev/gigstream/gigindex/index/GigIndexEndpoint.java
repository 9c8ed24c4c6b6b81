package dev.gigstream.gigindex.index;

import java.util.List;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;

/** {@code GET /actuator/gigindex} tells how the index stands, {@code POST} rebuilds it from the topic while it answers. */
@Endpoint(id = "gigindex")
final class GigIndexEndpoint {
    private final GigIndices indices;
    private final IndexKeeper keeper;

    GigIndexEndpoint(GigIndices indices, IndexKeeper keeper) {
        this.indices = indices;
        this.keeper = keeper;
    }

    @ReadOperation
    Standing standing() {
        String answering = indices.answering().map(GigIndices.IndexState::name).orElse(null);
        long documents = answering == null ? 0 : indices.documents(answering);
        List<String> all =
                indices.all().values().stream().map(GigIndices.IndexState::name).toList();
        return new Standing(answering, all, documents, keeper.lastJob());
    }

    @WriteOperation
    Started rebuild() {
        return new Started(keeper.rebuild(), keeper.lastJob());
    }

    /** @param answering index behind the alias; null before the first */
    record Standing(String answering, List<String> indices, long documents, IndexJob job) {}

    /** @param started false when a job was running already */
    record Started(boolean started, IndexJob job) {}
}
