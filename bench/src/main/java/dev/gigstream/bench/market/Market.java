package dev.gigstream.bench.market;

import dev.gigstream.bench.load.Gateway;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** Buyers and shops of a run, a few of each, so that no inbox and no account is everybody's. */
public record Market(List<Person> buyers, List<Shop> shops) {
    private static final int EACH = 8;
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    /** Returns once orders can be placed in every shop. */
    public static Market open(Gateway gateway) throws IOException, InterruptedException {
        var buyers = new ArrayList<Person>();
        var shops = new ArrayList<Shop>();
        for (var number = 0; number < EACH; number++) {
            buyers.add(Person.signUp(gateway, "BUYER"));
            shops.add(Shop.open(gateway, number));
        }
        var market = new Market(List.copyOf(buyers), List.copyOf(shops));
        market.awaitOffers();
        return market;
    }

    public Person buyer(int number) {
        return buyers.get(number % buyers.size());
    }

    public Shop shop(int number) {
        return shops.get(number % shops.size());
    }

    public boolean isSeller(String userId) {
        return shops.stream().anyMatch(shop -> shop.seller().userId().equals(userId));
    }

    /** Places an order of this number at a server that takes orders; returns it as it was placed. */
    public JsonNode place(int number, Gateway orders) throws IOException, InterruptedException {
        return orders.signedIn(buyer(number).token())
                .with("Idempotency-Key", UUID.randomUUID().toString())
                .post("/api/v1/orders", shop(number).order());
    }

    /** A gig that the orders do not know yet is not found. */
    private void awaitOffers() throws IOException, InterruptedException {
        for (var shop : shops) {
            buyer(0).client()
                    .with("Idempotency-Key", UUID.randomUUID().toString())
                    .postWhenKnown("/api/v1/orders", shop.order(), PATIENCE);
        }
    }
}
