package dev.gigstream.edge.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gigstream.edge.Edge;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SiteTest {
    private static final Pattern STYLES = Pattern.compile("/assets/[0-9a-f]+/site\\.css");

    private final Edge edge = Edge.start();

    @AfterAll
    void stop() {
        edge.close();
    }

    @Test
    void aPageIsAskedForAgainAndAnsweredOnlyWhenItChanged() {
        HttpResponse<String> first = edge.get("/");
        String tag = first.headers().firstValue("ETag").orElseThrow();
        HttpResponse<String> again = edge.get("/", "If-None-Match", tag);

        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(first.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
        assertThat(first.headers().firstValue("Cache-Control")).contains("no-cache");
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
    }

    @Test
    void aFileIsKeptForAYear() {
        HttpResponse<String> file = edge.get(styles());

        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.headers().firstValue("Content-Type").orElse("")).startsWith("text/css");
        assertThat(file.headers().firstValue("Cache-Control")).contains("max-age=31536000, public, immutable");
    }

    @Test
    void aFileOfANeighboursVersionIsNotKept() {
        HttpResponse<String> file = edge.get(styles().replaceFirst("/assets/[0-9a-f]+/", "/assets/0123456789abcdef/"));

        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.headers().firstValue("Cache-Control")).contains("no-store");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/assets/0123456789abcdef/nope.js", "/assets/0123456789abcdef/", "/assets/x"})
    void noOtherFileIsThere(String path) {
        assertThat(edge.get(path).statusCode()).isEqualTo(404);
    }

    @Test
    void textIsZippedForWhoTakesIt() throws IOException, InterruptedException {
        HttpRequest asked =
                edge.request("/").header("Accept-Encoding", "gzip, br").GET().build();
        HttpResponse<byte[]> zipped = HttpClient.newHttpClient().send(asked, HttpResponse.BodyHandlers.ofByteArray());

        assertThat(zipped.headers().firstValue("Content-Encoding")).contains("gzip");
        assertThat(zipped.headers().firstValue("Vary").orElse("")).contains("Accept-Encoding");
        try (GZIPInputStream stream = new GZIPInputStream(new ByteArrayInputStream(zipped.body()))) {
            assertThat(new String(stream.readAllBytes(), StandardCharsets.UTF_8))
                    .isEqualTo(edge.get("/").body());
        }
    }

    @Test
    void aPagesPolicyAllowsItsOwnImportMapAndNothingInline() {
        HttpResponse<String> page = edge.get("/");

        assertThat(page.headers().allValues("Content-Security-Policy"))
                .singleElement()
                .asString()
                .contains("default-src 'none'", "script-src 'self' 'sha256-", "frame-ancestors 'none'")
                .doesNotContain("unsafe", "https:");
    }

    @Test
    void theReadersLanguageIsSpoken() {
        assertThat(edge.get("/", "Accept-Language", "hi-IN").body()).contains("<html lang=\"hi\"");
        assertThat(edge.get("/", "Accept-Language", "hi", "Cookie", "lang=en").body())
                .contains("<html lang=\"en\"");
    }

    @Test
    void theNavigationIsDrawnForWhoSeemsToReadIt() {
        assertThat(edge.get("/", "Cookie", "viewer=seller").body()).contains("data-viewer=\"seller\"");
        assertThat(edge.get("/", "Cookie", "viewer=<script>").body()).contains("data-viewer=\"guest\"");
    }

    @Test
    void aPersonOnAWrongWayGetsAPageAndAProgramAProblem() {
        HttpResponse<String> person = edge.get("/nowhere", "Accept", "text/html,application/xhtml+xml,*/*;q=0.8");
        HttpResponse<String> program = edge.get("/nowhere", "Accept", "*/*");
        HttpResponse<String> api = edge.get("/api/v1/nowhere", "Accept", "text/html");

        assertThat(person.statusCode()).isEqualTo(404);
        assertThat(person.body()).contains("<!doctype html>", "data-failure=\"missing\"");
        assertThat(person.headers().firstValue("X-Trace-Id")).isPresent();
        assertThat(program.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(api.headers().firstValue("Content-Type")).contains("application/problem+json");
    }

    @Test
    void headAnswersAsGetDoesWithoutTheBody() {
        HttpResponse<String> head = edge.send(edge.request("/").method("HEAD", HttpRequest.BodyPublishers.noBody()));

        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.headers().firstValue("ETag")).isPresent();
        assertThat(head.body()).isEmpty();
    }

    private String styles() {
        Matcher matcher = STYLES.matcher(edge.get("/").body());
        assertThat(matcher.find()).isTrue();
        return matcher.group();
    }
}
