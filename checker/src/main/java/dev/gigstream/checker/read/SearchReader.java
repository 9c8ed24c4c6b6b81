package dev.gigstream.checker.read;

import dev.gigstream.checker.fact.SearchableGig;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Reads which gigs the search index shows, page by page from one moment. */
final class SearchReader {

    private static final String FIRST = """
            {"size": 1000, "_source": ["gigId", "gigVersion"], "sort": ["_doc"], "query": {"match_all": {}}}""";

    private final Web web;

    SearchReader(Web web) {
        this.web = web;
    }

    List<SearchableGig> read(Settings settings) {
        String url = settings.value("ELASTICSEARCH_URL");
        List<SearchableGig> gigs = new ArrayList<>();
        Optional<JsonNode> page = web.post(url + "/gigs/_search?scroll=1m", FIRST);
        while (page.isPresent() && !page.get().path("hits").path("hits").isEmpty()) {
            page.get().path("hits").path("hits").forEach(hit -> gigs.add(gig(hit.path("_source"))));
            String scroll = page.get().path("_scroll_id").asString();
            page = web.post(url + "/_search/scroll", "{\"scroll\": \"1m\", \"scroll_id\": \"" + scroll + "\"}");
        }
        return gigs;
    }

    private static SearchableGig gig(JsonNode source) {
        return new SearchableGig(
                source.path("gigId").asString(), source.path("gigVersion").asLong());
    }
}
