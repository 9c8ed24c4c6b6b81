package dev.gigstream.e2e;

import dev.gigstream.e2e.People.Person;
import java.util.Map;

/** Orders about which their parties do not agree, over HTTP. */
final class Disputes {
    private Disputes() {}

    /** The id of an order that was paid, whose cancellation was declined and that is in dispute for a reason. */
    static String opened(Person buyer, Person seller, String gigId, String reason) {
        String orderId = Orders.paid(buyer, gigId);
        String order = Orders.path(orderId);
        String requestId = buyer.client()
                .post(order + "/cancellation-requests", Map.of("reason", "It takes too long."))
                .expect(200)
                .json()
                .at("/cancellation/requestId")
                .asString();
        seller.client()
                .post(order + "/cancellation-requests/" + requestId + "/decline")
                .expect(200);
        buyer.client().post(order + "/disputes", Map.of("reason", reason)).expect(200);
        return orderId;
    }
}
