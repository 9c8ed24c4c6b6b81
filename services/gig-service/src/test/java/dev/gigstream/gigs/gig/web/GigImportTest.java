package dev.gigstream.gigs.gig.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import org.junit.jupiter.api.Test;

class GigImportTest extends GigApi {

    private static final String IMPORT = "/actuator/gigs-import";

    @Test
    void importsABatchOnceAndRefusesAWrongOne() {
        String id = "import-" + System.nanoTime();
        String one = gig().with("gigId", "\"" + id + "\"")
                .with("sellerId", "\"" + sellerId + "\"")
                .with("publishedAt", "\"2025-05-01T10:00:00.000Z\"")
                .body();
        String wrong = gig().with("gigId", "\"x\"").body();

        assertThat(anonymous
                        .post(IMPORT, "[" + one + "]")
                        .json()
                        .path("created")
                        .asInt())
                .isEqualTo(1);
        assertThat(anonymous
                        .post(IMPORT, "[" + one + "]")
                        .json()
                        .path("present")
                        .asInt())
                .isEqualTo(1);
        assertThat(anonymous.get(GIGS + "/" + id).text("/publishedAt")).isEqualTo("2025-05-01T10:00:00.000Z");
        assertThat(anonymous.post(IMPORT, "[" + one + "," + wrong + "]").errorFields())
                .containsExactly("[1].sellerId", "[1].publishedAt");
    }

    @Test
    void refusesAnImportOfNothingOrOfTooMuch() {
        assertThat(anonymous.post(IMPORT, "[null]").status()).isEqualTo(422);
        assertThat(anonymous.post(IMPORT, "[{}]").status()).isEqualTo(422);
        assertThat(anonymous
                        .post(IMPORT, Collections.nCopies(501, "{}").toString())
                        .status())
                .isEqualTo(422);
    }
}
