package dev.gigstream.orders.order.web;

import dev.gigstream.orders.Api;
import dev.gigstream.orders.OrderServiceApplication;
import dev.gigstream.orders.OrdersUnderTest;
import dev.gigstream.orders.gig.OfferedGigs;
import dev.gigstream.orders.order.FollowingPayment;
import dev.gigstream.testkit.MutableClock;
import dev.gigstream.testkit.TestTokens;
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
    protected Api buyer;
    protected Api seller;
    protected Api stranger;
    protected Api admin;

    @BeforeEach
    void meet() {
        Api anonymous = Api.anonymous(port, tokens);
        market = Marketplace.around(anonymous, gigs, payments, clock);
        buyer = market.buyer();
        seller = market.seller();
        stranger = anonymous.as("stranger", "BUYER", "SELLER");
        admin = anonymous.as("admin", "ADMIN");
    }

    protected Api nobody() {
        return Api.anonymous(port, tokens);
    }

    protected static List<String> allowed(Api.Answer answer) {
        List<String> actions = new ArrayList<>();
        answer.json().path("allowedActions").forEach(action -> actions.add(action.asString()));
        return actions;
    }
}
