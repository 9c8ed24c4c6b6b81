package dev.gigstream.bench.market;

import dev.gigstream.bench.load.Gateway;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** The provider's side of the stack: the simulator, where people pay at once. */
public final class Checkout {
    private final Gateway simulator;

    public Checkout(URI simulator) {
        this.simulator = new Gateway(simulator);
    }

    /** Pays an order of the provider's and returns what Checkout hands back; the provider sends its webhook. */
    public JsonNode pay(String providerOrderId) throws IOException, InterruptedException {
        return simulator.post("/sim/orders/" + providerOrderId + "/pay", Map.of("outcome", "captured"));
    }

    /** From now on the provider loses every webhook, so that nobody but the measurement sends any. */
    public void loseWebhooks() throws IOException, InterruptedException {
        simulator.put(
                "/sim/faults",
                Map.of("webhook", Map.of("copies", 1, "delayMs", 0, "drop", true, "shuffle", false, "forged", 0)));
    }

    public void behave() throws IOException, InterruptedException {
        simulator.delete("/sim/faults");
    }
}
