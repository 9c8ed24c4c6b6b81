package dev.gigstream.gigs.gig.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gigstream.testkit.http.Answer;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class GigInputTest extends GigApi {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            title          | ""                                       | title
            title          | 17                                       | title
            title          | ["a", "b"]                               | title
            title          | {"$ne": null}                            | title
            title          | "a \\u0000 b"                            | title
            title          | "a \\ud800 b"                            | title
            category       | "no-such-category"                       | category
            category       | null                                     | category
            category       | {"$gt": ""}                              | category
            tags           | "logo"                                   | tags
            tags           | [{"$ne": 1}]                             | tags[0]
            imageUrls      | ["https://elsewhere.example/spy.gif"]    | imageUrls[0]
            packages       | {}                                       | packages
            packages       | [null]                                   | packages[0]
            faq            | [{"question": "Why?"}]                   | faq[0].answer
            """)
    void refusesInvalidFields(String field, String value, String named, CapturedOutput output) {
        Answer answer = seller.post(GIGS, gig().with(field, value).body());

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.errorFields()).containsExactly(named);
        assertThat(output).doesNotContain("ERROR");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"amountMinor": -1, "currency": "INR"}                     | price.amountMinor
            {"amountMinor": 0, "currency": "INR"}                      | price.amountMinor
            {"amountMinor": 9223372036854775807, "currency": "INR"}    | price.amountMinor
            {"amountMinor": 92233720368547758079, "currency": "INR"}   | price.amountMinor
            {"amountMinor": 1499.5, "currency": "INR"}                 | price.amountMinor
            {"amountMinor": "149900", "currency": "INR"}               | price.amountMinor
            {"amountMinor": 1e400, "currency": "INR"}                  | price.amountMinor
            {"amountMinor": null, "currency": "INR"}                   | price.amountMinor
            {"amountMinor": 149900, "currency": "rupees"}              | price.currency
            {"amountMinor": 149900}                                    | price.currency
            "free"                                                     | price
            null                                                       | price
            """)
    void refusesInvalidPrices(String price, String named, CapturedOutput output) {
        String offer = """
                [{"tier": "BASIC", "name": "One", "description": "", "price": %s, "deliveryDays": 3, "revisions": 1}]
                """.formatted(price);

        Answer answer = seller.post(GIGS, gig().with("packages", offer).body());

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.errorFields()).containsExactly("packages[0]." + named);
        assertThat(output).doesNotContain("ERROR");
    }

    @Test
    void refusesUnknownTiersMixedCurrenciesAndATierTwice() {
        assertThat(seller.post(GIGS, gig().withPackages("GOLD:INR").body()).errorFields())
                .containsExactly("packages[0].tier");
        assertThat(seller.post(
                                GIGS,
                                gig().withPackages("BASIC:INR", "PREMIUM:EUR").body())
                        .errorFields())
                .containsExactly("packages[1].price.currency");
        assertThat(seller.post(
                                GIGS,
                                gig().withPackages("BASIC:INR", "BASIC:INR").body())
                        .errorFields())
                .containsExactly("packages[1].tier");
        assertThat(seller.post(
                                GIGS,
                                gig().withPackages("BASIC:INR", "STANDARD:INR", "PREMIUM:INR", "BASIC:INR")
                                        .body())
                        .errorFields())
                .containsExactly("packages");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "null", "{", "[]", "\"a\"", "{\"title\": }", "{\"title\": \"a\", \"title\": \"b\"}", "\u0000"
            })
    void refusesWhatIsNoJsonDocument(String body) {
        assertThat(seller.post(GIGS, body).status()).isEqualTo(400);
    }

    @Test
    void refusesHugeBodiesDeepBodiesAndOtherContentTypes() {
        String huge = gig().with("title", "\"" + "x".repeat(10_000_000) + "\"").body();
        String deep = gig().with("title", "[".repeat(5_000) + "]".repeat(5_000)).body();

        assertThat(seller.post(GIGS, huge).status()).isEqualTo(413);
        assertThat(seller.post(GIGS, deep).status()).isIn(400, 422);
        assertThat(seller.send("POST", GIGS, BodyPublishers.ofString(gig().body()), "Content-Type", "text/plain")
                        .status())
                .isEqualTo(415);
        assertThat(seller.send("PATCH", GIGS, BodyPublishers.noBody()).status()).isEqualTo(405);
    }
}
