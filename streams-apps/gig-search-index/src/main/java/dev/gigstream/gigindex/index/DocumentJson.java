package dev.gigstream.gigindex.index;

import dev.gigstream.events.search.GigDocument;
import dev.gigstream.events.shared.Category;
import dev.gigstream.gigindex.quality.Quality;
import java.util.List;
import tools.jackson.core.JsonGenerator;

/** Writes a search document as the index wants it; the one place that knows its field names. */
public final class DocumentJson {
    private DocumentJson() {}

    public static void write(GigDocument gig, JsonGenerator json) {
        json.writeStartObject();
        gig(gig, json);
        seller(gig, json);
        rating(gig, json);
        completions(gig, json);
        json.writeEndObject();
    }

    private static void gig(GigDocument gig, JsonGenerator json) {
        json.writeStringProperty("gigId", gig.getGigId());
        json.writeNumberProperty("gigVersion", gig.getGigVersion());
        json.writeStringProperty("title", gig.getTitle());
        json.writeStringProperty("description", gig.getDescription());
        json.writeStringProperty("category", gig.getCategory());
        strings(json, "categoryPath", slugs(gig));
        strings(json, "categoryNames", names(gig));
        strings(json, "tags", gig.getTags());
        json.writeNumberProperty("startingPrice", gig.getStartingPrice().getAmountMinor());
        json.writeStringProperty("currency", gig.getStartingPrice().getCurrency());
        json.writeNumberProperty("fastestDeliveryDays", gig.getFastestDeliveryDays());
        optional(json, "imageUrl", gig.getImageUrl());
        json.writeNumberProperty("publishedAt", gig.getPublishedAt().toEpochMilli());
    }

    private static void seller(GigDocument gig, JsonGenerator json) {
        json.writeStringProperty("sellerId", gig.getSellerId());
        optional(json, "sellerDisplayName", gig.getSellerDisplayName());
        optional(json, "sellerLevel", gig.getSellerLevel());
    }

    private static void rating(GigDocument gig, JsonGenerator json) {
        json.writeNumberProperty("ratingCount", gig.getRatingCount());
        if (gig.getRatingCount() > 0) {
            json.writeNumberProperty("ratingAverage", (double) gig.getRatingSum() / gig.getRatingCount());
        }
        if (gig.getRatedAt() != null) {
            json.writeNumberProperty("ratedAt", gig.getRatedAt().toEpochMilli());
        }
        json.writeNumberProperty("ratingRank", Quality.shrunkenMean(gig.getRatingCount(), gig.getRatingSum()));
        json.writeNumberProperty("quality", quality(gig));
    }

    private static void completions(GigDocument gig, JsonGenerator json) {
        long weight = 1 + Math.round(100 * quality(gig));
        completion(json, "titleCompletion", TitleCompletions.of(gig.getTitle()), weight);
        completion(json, "tagCompletion", gig.getTags(), weight);
        completion(json, "categoryCompletion", names(gig), weight);
    }

    private static void completion(JsonGenerator json, String field, List<String> inputs, long weight) {
        List<String> usable = inputs.stream().filter(it -> !it.isBlank()).toList();
        if (!usable.isEmpty()) {
            json.writeName(field);
            json.writeStartObject();
            strings(json, "input", usable);
            json.writeNumberProperty("weight", weight);
            json.writeEndObject();
        }
    }

    private static double quality(GigDocument gig) {
        return Quality.of(
                gig.getRatingCount(),
                gig.getRatingSum(),
                gig.getCompletedOrders(),
                gig.getResponseTimeMinutes(),
                gig.getOnTimePercent());
    }

    private static List<String> slugs(GigDocument gig) {
        return gig.getCategoryPath().isEmpty()
                ? List.of(gig.getCategory())
                : gig.getCategoryPath().stream().map(Category::getSlug).toList();
    }

    private static List<String> names(GigDocument gig) {
        return gig.getCategoryPath().stream().map(Category::getName).toList();
    }

    private static void strings(JsonGenerator json, String name, List<String> values) {
        json.writeName(name);
        json.writeStartArray();
        values.forEach(json::writeString);
        json.writeEndArray();
    }

    private static void optional(JsonGenerator json, String name, String value) {
        if (value != null) {
            json.writeStringProperty(name, value);
        }
    }
}
