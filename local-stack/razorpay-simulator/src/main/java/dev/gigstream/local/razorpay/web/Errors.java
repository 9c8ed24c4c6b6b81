package dev.gigstream.local.razorpay.web;

import dev.gigstream.local.razorpay.provider.Declined;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Refusals in the provider's shape. */
final class Errors {

    private Errors() {}

    static ObjectNode of(Declined declined) {
        ObjectNode whole = JsonNodeFactory.instance.objectNode();
        ObjectNode error = whole.putObject("error")
                .put("code", declined.code())
                .put("description", declined.getMessage())
                .put("source", "business")
                .put("step", "NA")
                .put("reason", declined.status() < 500 ? "input_validation_failed" : "server_error");
        error.putObject("metadata");
        if (declined.field() != null) {
            error.put("field", declined.field());
        }
        return whole;
    }
}
