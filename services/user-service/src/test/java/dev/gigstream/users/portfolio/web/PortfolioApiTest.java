package dev.gigstream.users.portfolio.web;

import static dev.gigstream.users.SomeProfiles.seller;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gigstream.eventing.EventIds;
import dev.gigstream.testkit.TestTokens;
import dev.gigstream.testkit.http.Answer;
import dev.gigstream.testkit.http.Api;
import dev.gigstream.testkit.http.FormPart;
import dev.gigstream.users.ApiTest;
import dev.gigstream.users.media.SomeFiles;
import dev.gigstream.users.profile.FollowingAccounts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@ApiTest
class PortfolioApiTest {

    private static final String ITEMS = "/api/v1/sellers/me/portfolio";

    @Autowired
    private FollowingAccounts accounts;

    @Autowired
    private TestTokens tokens;

    @Autowired
    private Api anonymous;

    private final String userId = EventIds.next();
    private Api seller;
    private Api other;

    @BeforeEach
    void signUp() {
        String otherId = EventIds.next();
        accounts.hear(seller(userId), EventIds.next());
        accounts.hear(seller(otherId), EventIds.next());
        seller = anonymous.as(tokens, userId, "SELLER");
        other = anonymous.as(tokens, otherId, "SELLER");
    }

    @Test
    void itemsComeAndChangeAndGo() {
        String image = image(seller);
        Answer added = seller.post(ITEMS, """
                {"title": "Bakery", "description": "A logo", "imageUrls": ["%s"], "link": "https://example.org"}""".formatted(image));
        String item = ITEMS + "/" + added.text("/itemId");

        Answer changed = seller.put(item, "{\"title\": \"Baker\"}", "If-Match", added.header("ETag"));
        Answer page = seller.get("/api/v1/sellers/" + userId);

        assertThat(added.status()).isEqualTo(201);
        assertThat(added.header("Location")).isEqualTo(item);
        assertThat(added.text("/imageUrls/0")).isEqualTo(image);
        assertThat(changed.status()).isEqualTo(200);
        assertThat(page.text("/portfolio/0/title")).isEqualTo("Baker");
        assertThat(page.json().at("/portfolio/0/link").isNull()).isTrue();
        assertThat(seller.delete(item).status()).isEqualTo(204);
        assertThat(seller.delete(item).status()).isEqualTo(404);
        assertThat(seller.get("/api/v1/sellers/" + userId).json().at("/portfolio"))
                .isEmpty();
    }

    @Test
    void aStaleIfMatchChangesNothing() {
        Answer added = seller.post(ITEMS, "{\"title\": \"one\"}");
        String item = ITEMS + "/" + added.text("/itemId");
        seller.put(item, "{\"title\": \"two\"}");

        assertThat(seller.put(item, "{\"title\": \"three\"}", "If-Match", added.header("ETag"))
                        .status())
                .isEqualTo(412);
        assertThat(seller.delete(item, "If-Match", added.header("ETag")).status())
                .isEqualTo(412);
        assertThat(seller.get("/api/v1/sellers/" + userId).text("/portfolio/0/title"))
                .isEqualTo("two");
    }

    @Test
    void nobodyReachesAnothersItem() {
        Answer added = seller.post(ITEMS, "{\"title\": \"mine\"}");
        String item = ITEMS + "/" + added.text("/itemId");

        assertThat(other.put(item, "{\"title\": \"yours\"}").status()).isEqualTo(404);
        assertThat(other.delete(item).status()).isEqualTo(404);
        assertThat(anonymous.delete(item).status()).isEqualTo(401);
        assertThat(seller.get("/api/v1/sellers/" + userId).text("/portfolio/0/title"))
                .isEqualTo("mine");
    }

    @Test
    void nobodyShowsAnothersImage() {
        Answer answer = other.post(ITEMS, "{\"title\": \"a\", \"imageUrls\": [\"%s\"]}".formatted(image(seller)));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.errorFields()).containsExactly("imageUrls[0]");
    }

    @Test
    void aFullPortfolioIsAConflict() {
        for (int i = 0; i < 30; i++) {
            seller.post(ITEMS, "{\"title\": \"item\"}");
        }

        assertThat(seller.post(ITEMS, "{\"title\": \"one more\"}").status()).isEqualTo(409);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
                    {};                                                    title
                    {"title": "a", "link": "javascript:alert(1)"};         link
                    {"title": "a", "link": "//example.org"};               link
                    {"title": "a", "imageUrls": "https://example.org/a"};  imageUrls
                    {"title": "a", "imageUrls": ["https://e.org", "no"]};  imageUrls[1]
                    """)
    void wrongValuesAreNamed(String body, String field) {
        Answer answer = seller.post(ITEMS, body);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.errorFields()).containsExactly(field);
    }

    private static String image(Api api) {
        return api.upload(
                        "/api/v1/media",
                        FormPart.field("purpose", "PORTFOLIO"),
                        FormPart.file("a.png", SomeFiles.png(3, 3)))
                .text("/url");
    }
}
