package dev.gigstream.data.reference;

import dev.gigstream.data.catalogue.CataloguedTopic;
import dev.gigstream.data.catalogue.TopicCatalogue;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** The documents about topics, by their place under {@code docs/}: made of the schemas and the catalogue alone. */
final class Reference {

    /** Tests run in their module's folder. */
    static final Path ROOT = Path.of("..");

    static final String EVENTS = "events/";
    static final String GENERATED =
            "<!-- Generated from the schemas and topics.yaml; do not edit. See data-tools/README.md. -->";

    private Reference() {}

    static SortedMap<String, String> documents() {
        TopicCatalogue catalogue = TopicCatalogue.read();
        SortedMap<String, String> documents = new TreeMap<>();
        documents.put("topics.md", new TopicsPage(catalogue).markdown());
        documents.put("asyncapi.yaml", new AsyncApiDocument(catalogue).yaml());
        for (CataloguedTopic topic : catalogue.topics()) {
            String former = documents.put(
                    EVENTS + RecordPage.fileName(topic), new RecordPage(topic, Releases.of(topic)).markdown());
            if (former != null) {
                throw new IllegalStateException(
                        "Two records are called " + topic.schema().getName());
            }
        }
        return documents;
    }

    static List<String> keyFields(CataloguedTopic topic) {
        return List.of(topic.key().split(":"));
    }
}
