package dev.gigstream.gigs.gig.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gigstream.testkit.http.Answer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class GigListsTest extends GigApi {

    @Test
    void listsASellersGigsPageByPageNewestFirst() {
        List<String> made = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            made.addFirst(aPublishedGig().substring(GIGS.length() + 1));
        }
        aDraft();

        List<String> seen = new ArrayList<>();
        String cursor = "";
        do {
            Answer page = anonymous.get("/api/v1/sellers/" + sellerId + "/gigs?limit=2&cursor=" + cursor);
            page.json()
                    .path("items")
                    .forEach(item -> seen.add(item.path("gigId").asString()));
            cursor = page.json().path("nextCursor").asString("");
        } while (!cursor.isEmpty());

        assertThat(seen).containsExactlyElementsOf(made);
    }

    @Test
    void listsOwnGigsWithDraftsAndByStatus() {
        aPublishedGig();
        seller.delete(aDraft());
        aDraft();

        assertThat(seller.get("/api/v1/sellers/me/gigs").json().path("items")).hasSize(2);
        assertThat(seller.get("/api/v1/sellers/me/gigs?status=DRAFT").json().path("items"))
                .hasSize(1);
        assertThat(seller.get("/api/v1/sellers/me/gigs?status=ARCHIVED").json().path("items"))
                .hasSize(1);
        assertThat(seller.get("/api/v1/sellers/me/gigs?status=GOLD").status()).isEqualTo(422);
        assertThat(anonymous.get("/api/v1/sellers/me/gigs").status()).isEqualTo(401);
    }

    @Test
    void refusesWrongCursorsAndLimits() {
        String list = "/api/v1/sellers/" + sellerId + "/gigs";

        assertThat(anonymous.get(list + "?cursor=nonsense").status()).isEqualTo(400);
        assertThat(anonymous.get(list + "?limit=0").status()).isEqualTo(422);
        assertThat(anonymous.get(list + "?limit=101").status()).isEqualTo(422);
        assertThat(anonymous.get(list + "?limit=many").status()).isEqualTo(422);
    }
}
