package dev.gigstream.gigs.gig.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gigstream.testkit.http.Answer;
import dev.gigstream.testkit.http.Api;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class GigLifecycleTest extends GigApi {

    @Test
    void draftsAGigAndAnswersWithAllOfIt() {
        Answer answer = seller.post(GIGS, gig().body());

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.header("Location")).isEqualTo(GIGS + "/" + answer.text("/gigId"));
        assertThat(answer.header("ETag")).isEqualTo("\"1\"");
        assertThat(answer.text("/status")).isEqualTo("DRAFT");
        assertThat(answer.text("/sellerId")).isEqualTo(sellerId);
        assertThat(answer.json().at("/startingPrice/amountMinor").asLong()).isEqualTo(149_900);
        assertThat(answer.json().at("/packages/0/tier").asString()).isEqualTo("BASIC");
        assertThat(answer.text("/createdAt")).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z");
    }

    @Test
    void leadsAGigFromDraftThroughPauseToArchive() {
        String path = aDraft();

        assertThat(seller.post(path + "/publish").text("/status")).isEqualTo("PUBLISHED");
        assertThat(anonymous.get(path).status()).isEqualTo(200);
        assertThat(seller.post(path + "/pause").text("/status")).isEqualTo("PAUSED");
        assertThat(anonymous.get(path).status()).isEqualTo(404);
        assertThat(seller.delete(path).status()).isEqualTo(204);
        assertThat(seller.get(path).text("/status")).isEqualTo("ARCHIVED");
        assertThat(seller.get(path).json().path("version").asInt()).isEqualTo(4);
    }

    @Test
    void answersARepeatedPublishAsTheFirst() {
        String path = aPublishedGig();

        Answer again = seller.post(path + "/publish");

        assertThat(again.status()).isEqualTo(200);
        assertThat(again.header("ETag")).isEqualTo("\"2\"");
    }

    @Test
    void saysWhatIsPossibleWhenSomethingIsNot() {
        Answer answer = seller.post(aDraft() + "/pause");

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.text("/code")).isEqualTo("GIG_NOT_IN_STATE");
        assertThat(answer.json().path("allowedActions").values())
                .extracting(JsonNode::asString)
                .containsExactly("CHANGE", "PUBLISH", "ARCHIVE");
    }

    @Test
    void refusesToPublishWhatIsIncompleteAndNamesTheGaps() {
        String path = GIGS + "/"
                + seller.post(
                                GIGS,
                                gig().without("description").without("packages").body())
                        .text("/gigId");

        Answer answer = seller.post(path + "/publish");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text("/code")).isEqualTo("GIG_INCOMPLETE");
        assertThat(answer.errorFields()).containsExactly("description", "packages");
    }

    @Test
    void changesAGigOnlyInTheVersionTheCallerHasSeen() {
        String path = aDraft();
        Api stale = seller.with("If-Match", "\"7\"");
        Api current = seller.with("If-Match", "\"1\"");
        String changed = gig().with("title", "\"A better title\"").body();

        assertThat(stale.put(path, changed).status()).isEqualTo(412);
        assertThat(current.put(path, changed).text("/title")).isEqualTo("A better title");
        assertThat(current.put(path, changed).status()).isEqualTo(412);
        assertThat(seller.get(path).header("ETag")).isEqualTo("\"2\"");
    }

    @Test
    void letsReadersAskWhetherSomethingChanged() {
        Answer answer = anonymous.get(aPublishedGig(), "If-None-Match", "\"2\"");

        assertThat(answer.status()).isEqualTo(304);
    }

    @Test
    void takesNoNoticeOfWhatASellerMayNotSay() {
        Answer answer = seller.post(
                GIGS,
                gig().with("status", "\"PUBLISHED\"")
                        .with("sellerId", "\"somebody\"")
                        .with("rating", "{\"average\":5}")
                        .with("version", "99")
                        .with("gigId", "\"mine\"")
                        .body());

        assertThat(answer.text("/status")).isEqualTo("DRAFT");
        assertThat(answer.text("/sellerId")).isEqualTo(sellerId);
        assertThat(answer.json().path("version").asInt()).isEqualTo(1);
        assertThat(answer.text("/gigId")).isNotEqualTo("mine");
    }

    @Test
    void keepsMarkupAsItWasTyped() {
        String markup = "<script>alert(1)</script><img src=x onerror=alert(2)>";

        Answer answer =
                seller.post(GIGS, gig().with("title", "\"" + markup + "\"").body());

        assertThat(answer.text("/title")).isEqualTo(markup);
        assertThat(answer.header("Content-Type")).startsWith("application/json");
    }
}
