package dev.gigstream.gigs.gig.web;

import dev.gigstream.eventing.EventIds;
import dev.gigstream.gigs.ApiTest;
import dev.gigstream.testkit.TestTokens;
import dev.gigstream.testkit.http.Api;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** The API as those use it who come with each test: a new seller, another one, and a reader without a token. */
@ApiTest
abstract class GigApi {

    static final String GIGS = "/api/v1/gigs";

    @Autowired
    Api anonymous;

    @Autowired
    private TestTokens tokens;

    final String sellerId = EventIds.next();
    Api seller;
    Api other;

    @BeforeEach
    void signIn() {
        seller = as(sellerId, "BUYER", "SELLER");
        other = as("other-seller", "SELLER");
    }

    Api as(String userId, String... roles) {
        return anonymous.as(tokens, userId, roles);
    }

    static GigJson gig() {
        return new GigJson();
    }

    /** The path of a new one. */
    String aDraft() {
        return GIGS + "/" + seller.post(GIGS, gig().body()).is(201).text("/gigId");
    }

    String aPublishedGig() {
        String path = aDraft();
        seller.post(path + "/publish").is(200);
        return path;
    }
}
