package dev.gigstream.gigs.gig.web;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** The JSON of a complete gig, in which a test replaces what it is about by any JSON text. */
public final class GigJson {

    private final Map<String, String> fields = new LinkedHashMap<>();

    public GigJson() {
        with("title", "\"I will design a calm, modern logo\"");
        with("description", "\"Three sketches, then one drawn out in every detail.\"");
        with("category", "\"logo-design\"");
        with("tags", "[\"Logo\", \"Branding\"]");
        withPackages("BASIC:INR", "PREMIUM:INR");
        with("imageUrls", "[\"/api/v1/media/0197f3c2-0000-7000-8000-000000000001\"]");
        with("faq", "[{\"question\": \"Do I get the sources?\", \"answer\": \"Yes, as SVG and PDF.\"}]");
    }

    public GigJson with(String field, String json) {
        fields.put(field, json);
        return this;
    }

    public GigJson without(String field) {
        fields.remove(field);
        return this;
    }

    /** Packages written as {@code TIER:CURRENCY}. */
    public GigJson withPackages(String... offers) {
        return with("packages", Arrays.stream(offers).map(GigJson::offer).collect(Collectors.joining(",", "[", "]")));
    }

    public String body() {
        return fields.entrySet().stream()
                .map(field -> "\"" + field.getKey() + "\": " + field.getValue())
                .collect(Collectors.joining(", ", "{", "}"));
    }

    private static String offer(String offer) {
        String[] parts = offer.split(":");
        return """
                {"tier": "%s", "name": "Offer", "description": "What you get",
                 "price": {"amountMinor": 149900, "currency": "%s"}, "deliveryDays": 3, "revisions": 2}
                """.formatted(parts[0], parts[1]);
    }
}
