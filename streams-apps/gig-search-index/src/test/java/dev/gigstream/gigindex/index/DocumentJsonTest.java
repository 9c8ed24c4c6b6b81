package dev.gigstream.gigindex.index;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gigstream.events.search.GigDocument;
import dev.gigstream.events.shared.Category;
import dev.gigstream.events.shared.Money;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DocumentJsonTest {
    private final JsonMapper json = new JsonMapper();

    @Test
    void everyFieldIsInTheMapping() {
        JsonNode mapped = new IndexDefinition(json).body().at("/mappings/properties");

        assertThat(mapped.propertyNames())
                .containsAll(written(aDocument().build()).propertyNames());
    }

    @Test
    void anUnratedGigHasNoAverage() {
        JsonNode gig = written(aDocument().setRatingCount(0).setRatingSum(0).build());

        assertThat(gig.has("ratingAverage")).isFalse();
        assertThat(gig.path("ratingRank").asDouble()).isEqualTo(4.2);
    }

    @Test
    void aTitleIsCompletedFromEachTellingWord() {
        assertThat(TitleCompletions.of("I will design a logo"))
                .containsExactly("I will design a logo", "design a logo", "logo");
    }

    private JsonNode written(GigDocument document) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator generator = json.createGenerator(bytes)) {
            DocumentJson.write(document, generator);
        }
        return json.readTree(bytes.toByteArray());
    }

    private static GigDocument.Builder aDocument() {
        return GigDocument.newBuilder()
                .setEventId("event")
                .setOccurredAt(Instant.EPOCH)
                .setAggregateVersion(1)
                .setGigId("g1")
                .setGigVersion(1)
                .setTitle("I will design a logo")
                .setDescription("Text")
                .setCategory("logo-design")
                .setCategoryPath(List.of(new Category("design", "Design"), new Category("logo-design", "Logo")))
                .setTags(List.of("logo"))
                .setStartingPrice(new Money(100L, "INR"))
                .setFastestDeliveryDays(2)
                .setImageUrl("/api/v1/media/1")
                .setPublishedAt(Instant.EPOCH)
                .setSellerId("ann")
                .setSellerDisplayName("Ann")
                .setSellerLevel("NEW")
                .setRatingCount(2)
                .setRatingSum(9)
                .setRatedAt(Instant.EPOCH);
    }
}
