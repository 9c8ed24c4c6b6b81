package dev.gigstream.gigs.gig.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gigstream.testkit.http.Api;
import org.junit.jupiter.api.Test;

class GigAccessTest extends GigApi {

    @Test
    void letsOnlySellersDraft() {
        assertThat(anonymous.post(GIGS, gig().body()).status()).isEqualTo(401);
        assertThat(anonymous
                        .post(GIGS, gig().body(), "Authorization", "Bearer forged.token.here")
                        .status())
                .isEqualTo(401);
        assertThat(as("buyer-1", "BUYER").post(GIGS, gig().body()).status()).isEqualTo(403);
    }

    @Test
    void hidesADraftFromStrangersHoweverTheyAsk() {
        String path = aDraft();

        assertThat(anonymous.get(path).status()).isEqualTo(404);
        assertThat(other.get(path).status()).isEqualTo(404);
        assertThat(other.put(path, gig().body()).status()).isEqualTo(404);
        assertThat(other.post(path + "/publish").status()).isEqualTo(404);
        assertThat(other.delete(path).status()).isEqualTo(404);
        assertThat(seller.get(path).text("/status")).isEqualTo("DRAFT");
    }

    @Test
    void refusesStrangersToTouchAPublishedGig() {
        String path = aPublishedGig();

        assertThat(other.put(path, gig().body()).status()).isEqualTo(403);
        assertThat(other.post(path + "/pause").status()).isEqualTo(403);
        assertThat(other.delete(path).status()).isEqualTo(403);
        assertThat(anonymous.delete(path).status()).isEqualTo(401);
        assertThat(anonymous.get(path).json().path("version").asInt()).isEqualTo(2);
    }

    @Test
    void answersForeignAndStrangeIdsAsUnknown() {
        assertThat(anonymous.get(GIGS + "/no-such-gig").status()).isEqualTo(404);
        assertThat(seller.get(GIGS + "/%7B%22$ne%22:null%7D").status()).isEqualTo(404);
        assertThat(seller.post(GIGS + "/no-such-gig/publish").status()).isEqualTo(404);
    }

    @Test
    void letsModeratorsTakeDownAndRestore() {
        String path = aPublishedGig();
        String admin = "/api/v1/admin/gigs/" + path.substring(GIGS.length() + 1);
        Api moderator = as("admin-1", "ADMIN");

        assertThat(seller.post(admin + "/takedown").status()).isEqualTo(403);
        assertThat(moderator.post(admin + "/takedown").status()).isEqualTo(200);
        assertThat(anonymous.get(path).status()).isEqualTo(404);
        assertThat(seller.get(path).json().path("takenDown").asBoolean()).isTrue();
        assertThat(seller.post(path + "/publish").status()).isEqualTo(409);
        assertThat(moderator.post(admin + "/restore").status()).isEqualTo(200);
        assertThat(anonymous.get(path).status()).isEqualTo(200);
    }
}
