package dev.gigstream.bench.market;

import dev.gigstream.bench.load.Gateway;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** A seller with one published gig. */
public record Shop(Person seller, String gigId) {
    static Shop open(Gateway gateway, int number) throws IOException, InterruptedException {
        var seller = Person.signUp(gateway, "SELLER");
        var gig = seller.client().post("/api/v1/gigs", draft(category(gateway), number));
        var gigId = gig.path("gigId").asString();
        seller.client().post("/api/v1/gigs/" + gigId + "/publish", Map.of());
        return new Shop(seller, gigId);
    }

    /** What a buyer asks for who wants one of it. */
    public Map<String, Object> order() {
        return Map.of(
                "gigId", gigId, "packageTier", "BASIC", "requirements", "As on the picture, please.", "quantity", 1);
    }

    public static String category(Gateway gateway) throws IOException, InterruptedException {
        return gateway.get("/api/v1/categories")
                .path(0)
                .path("children")
                .path(0)
                .path("slug")
                .asString();
    }

    public static Map<String, Object> draft(String category, int number) {
        return Map.of(
                "title", "A poster for the measured evening number " + number,
                "description", "One poster in three sizes, ready to print, with two rounds of changes.",
                "category", category,
                "tags", List.of("poster", "print"),
                "packages",
                        List.of(Map.of(
                                "tier",
                                "BASIC",
                                "name",
                                "Basic",
                                "description",
                                "One poster.",
                                "price",
                                Map.of("amountMinor", 150_000 + number, "currency", "INR"),
                                "deliveryDays",
                                3,
                                "revisions",
                                2)),
                "imageUrls", List.of(),
                "faq", List.of());
    }
}
