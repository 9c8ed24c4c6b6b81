package dev.gigstream.orders.order.web;

import dev.gigstream.orders.OrderServiceApplication;
import dev.gigstream.orders.OrdersClient;
import dev.gigstream.orders.OrdersUnderTest;
import dev.gigstream.orders.gig.OfferedGigs;
import dev.gigstream.orders.order.FollowingPayment;
import dev.gigstream.testkit.MutableClock;
import dev.gigstream.testkit.TestTokens;
import dev.gigstream.testkit.http.Answer;
import dev.gigstream.testkit.http.Api;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A started service and two people in front of it. */
@SpringBootTest(
        classes = {OrderServiceApplication.class, OrdersUnderTest.class},
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "logging.level.io.apicurio=off")
abstract class WebTest {

    @LocalServerPort
    private int port;

    @Autowired
    private TestTokens tokens;

    @Autowired
    private OfferedGigs gigs;

    @Autowired
    private FollowingPayment payments;

    @Autowired
    protected MutableClock clock;

    protected Marketplace market;
    protected OrdersClient buyer;
    protected OrdersClient seller;
    protected OrdersClient stranger;
    protected OrdersClient admin;

    @BeforeEach
    void meet() {
        OrdersClient anonymous = OrdersClient.anonymous(Api.at(port), tokens);
        market = Marketplace.around(anonymous, gigs, payments, clock);
        buyer = market.buyer();
        seller = market.seller();
        stranger = anonymous.as("stranger", "BUYER", "SELLER");
        admin = anonymous.as("admin", "ADMIN");
    }

    protected OrdersClient nobody() {
        return OrdersClient.anonymous(Api.at(port), tokens);
    }

    protected static List<String> allowed(Answer answer) {
        List<String> actions = new ArrayList<>();
        answer.json().path("allowedActions").forEach(action -> actions.add(action.asString()));
        return actions;
    }
}
