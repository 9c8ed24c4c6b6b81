package dev.gigstream.e2e;

import tools.jackson.databind.JsonNode;

/** The category tree as the gateway serves it. */
final class Categories {
    record Leaf(String parent, String slug) {}

    private Categories() {}

    static Leaf anyLeaf() {
        var branch =
                Client.anonymous().get("/api/v1/categories").expect(200).json().path(0);
        return new Leaf(
                branch.path("slug").asString(), leafBelow(branch).path("slug").asString());
    }

    private static JsonNode leafBelow(JsonNode node) {
        return node.path("children").isEmpty()
                ? node
                : leafBelow(node.path("children").path(0));
    }
}
