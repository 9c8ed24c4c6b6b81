package dev.gigstream.gigs.category.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gigstream.gigs.ApiTest;
import dev.gigstream.testkit.http.Answer;
import dev.gigstream.testkit.http.Api;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ApiTest
class CategoriesApiTest {

    @Autowired
    private Api anonymous;

    @Test
    void showsTheCategoryTreeAndLetsClientsKeepIt() {
        Answer answer = anonymous.get("/api/v1/categories");

        assertThat(answer.json().isArray()).isTrue();
        assertThat(answer.json().at("/0/children/0/slug").asString()).isEqualTo("logo-design");
        assertThat(answer.header("Cache-Control")).contains("max-age=3600");
        assertThat(anonymous
                        .get("/api/v1/categories", "If-None-Match", answer.header("ETag"))
                        .status())
                .isEqualTo(304);
    }
}
