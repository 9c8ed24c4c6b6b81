package dev.gigstream.e2e;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;

/** Gigs as a seller writes them, and the search as a buyer asks it. */
final class Gigs {
    private Gigs() {}

    /** A word that no other gig has, so that a search for it finds only what its test has made. */
    static String ownWord() {
        var letters = UUID.randomUUID().toString().replaceAll("[^a-f]", "");
        return "zq"
                + IntStream.range(0, letters.length())
                        .mapToObj(i -> String.valueOf((char) (letters.charAt(i) + i % 17)))
                        .reduce("", String::concat);
    }

    static Map<String, Object> draft(String title, String category, long priceMinor, int deliveryDays) {
        var gig = new LinkedHashMap<String, Object>();
        gig.put("title", title);
        gig.put("description", "Three concepts, two rounds of changes, and every file you need for print and screen.");
        gig.put("category", category);
        gig.put("tags", List.of("branding", "vector"));
        gig.put(
                "packages",
                List.of(
                        aPackage("BASIC", priceMinor, deliveryDays),
                        aPackage("PREMIUM", priceMinor * 3, deliveryDays + 4)));
        gig.put("imageUrls", List.of());
        gig.put("faq", List.of(Map.of("question", "Which files do I get?", "answer", "SVG, PDF and PNG.")));
        return gig;
    }

    static Map<String, Object> aPackage(String tier, long priceMinor, int deliveryDays) {
        var offer = new LinkedHashMap<String, Object>();
        offer.put("tier", tier);
        offer.put("name", tier.charAt(0) + tier.substring(1).toLowerCase());
        offer.put("description", "Everything a small shop needs to begin.");
        offer.put("price", Map.of("amountMinor", priceMinor, "currency", "INR"));
        offer.put("deliveryDays", deliveryDays);
        offer.put("revisions", 2);
        return offer;
    }

    static String published(Client seller, Map<String, Object> draft) {
        var gigId = seller.post("/api/v1/gigs", draft).expect(201).text("gigId");
        seller.post("/api/v1/gigs/" + gigId + "/publish").expect(200);
        return gigId;
    }

    static List<String> found(String query) {
        return ids(Client.anonymous()
                .get("/api/v1/search/gigs?" + query)
                .expect(200)
                .json());
    }

    static void awaitFound(String query, String gigId) {
        Awaitility.await(query + " to find " + gigId)
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(200))
                .until(() -> idsOrNone(query).contains(gigId));
    }

    static void awaitGone(String query, String gigId) {
        Awaitility.await(query + " no longer to find " + gigId)
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(200))
                .until(
                        () -> Client.anonymous().get("/api/v1/search/gigs?" + query),
                        reply -> reply.status() == 200 && !ids(reply.json()).contains(gigId));
    }

    /** While something is down the search may answer 503; then nothing is found yet. */
    private static List<String> idsOrNone(String query) {
        var reply = Client.anonymous().get("/api/v1/search/gigs?" + query);
        return reply.status() == 200 ? ids(reply.json()) : List.of();
    }

    private static List<String> ids(JsonNode page) {
        return StreamSupport.stream(page.path("items").spliterator(), false)
                .map(item -> item.path("gigId").asString())
                .toList();
    }
}
