package dev.gigstream.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ExtendWith(OutputCaptureExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HttpContractTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String PRICE = "\"price\":{\"amountMinor\":100,\"currency\":\"INR\"}";
    private static final String VALID = gig("\"packages\":[{\"tier\":\"BASIC\"," + PRICE + "}]");

    private final HttpClient client = HttpClient.newHttpClient();
    private ConfigurableApplicationContext application;
    private int port;

    @BeforeAll
    void start() {
        application = SpringApplication.run(
                SampleApplication.class, "--server.port=0", "--spring.web.resources.add-mappings=false");
        port = ((WebServerApplicationContext) application).getWebServer().getPort();
    }

    @AfterAll
    void stop() {
        application.close();
    }

    @Test
    void acceptsAValidBodyAndIgnoresWhatItDoesNotKnow() throws Exception {
        HttpResponse<String> answer = post(VALID.replace("{\"title\"", "{\"balance\":9,\"title\""));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"days\":3").doesNotContain("balance");
    }

    static Stream<Arguments> wrongValues() {
        return Stream.of(
                Arguments.of("packages[0].tier", gig("\"packages\":[{\"tier\":\"GOLD\"," + PRICE + "}]")),
                Arguments.of("packages[0].tier", gig("\"packages\":[{\"tier\":0," + PRICE + "}]")),
                Arguments.of("packages[0].tier", gig("\"packages\":[{\"tier\":\"\"," + PRICE + "}]")),
                Arguments.of("packages[0].price.amountMinor", VALID.replace("100", "-1")),
                Arguments.of("packages[0].price.amountMinor", VALID.replace("100", "1.5")),
                Arguments.of("packages[0].price.amountMinor", VALID.replace("100", "\"100\"")),
                Arguments.of("packages[0].price.amountMinor", VALID.replace("100", "1e400")),
                Arguments.of("packages[0].price.amountMinor", VALID.replace("100", "99999999999999999999")),
                Arguments.of("packages[0].price.amountMinor", VALID.replace("100", "[1]")),
                Arguments.of("packages[0].price.amountMinor", VALID.replace("100", "null")),
                Arguments.of("packages[0].price", VALID.replace(PRICE, "\"price\":7")),
                Arguments.of("packages[1]", VALID.replace("}}]", "}},null]")),
                Arguments.of("packages", gig("\"packages\":{}")),
                Arguments.of("packages", gig("\"packages\":\"none\"")),
                Arguments.of("packages", gig("\"packages\":null")),
                Arguments.of("title", VALID.replace("\"A gig\"", "5")),
                Arguments.of("title", VALID.replace("\"A gig\"", "true")),
                Arguments.of("title", VALID.replace("\"A gig\"", "{\"$ne\":null}")),
                Arguments.of("title", VALID.replace("\"A gig\"", "[\"A\"]")),
                Arguments.of("title", VALID.replace("A gig", "\\u0000")),
                Arguments.of("title", VALID.replace("A gig", "\\ud800")),
                Arguments.of("title", VALID.replace("A gig", "x".repeat(81))),
                Arguments.of("days", VALID.replace(":3", ":null")),
                Arguments.of("days", VALID.replace(",\"days\":3", "")),
                Arguments.of("days", VALID.replace(":3", ":3.0")),
                Arguments.of("active", VALID.replace(":3", ":3,\"active\":\"yes\"")),
                Arguments.of("active", VALID.replace(":3", ":3,\"active\":1")),
                Arguments.of("dueAt", VALID.replace(":3", ":3,\"dueAt\":\"tomorrow\"")),
                Arguments.of("tags[1]", VALID.replace(":3", ":3,\"tags\":[\"a\",\"longer\"]")));
    }

    @ParameterizedTest
    @MethodSource("wrongValues")
    void pointsAtTheFieldThatIsWrong(String field, String body, CapturedOutput output) throws Exception {
        HttpResponse<String> answer = post(body);

        JsonNode problem = problem(answer, 422, "INVALID_INPUT");
        assertThat(problem.at("/errors/0/field").asString()).isEqualTo(field);
        assertThat(problem.at("/errors/0/message").asString()).isNotBlank().doesNotContain("dev.", "java");
        assertThat(output).doesNotContain("ERROR");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "nonsense",
                "[]",
                "\"text\"",
                "null",
                "{\"title\":\"a\",\"title\":\"b\"}",
                "{\"title\":\"A gig\",\"packages\":[],\"days\":3} trailing",
                "{\"title\":\"\u0000\"}"
            })
    void refusesABodyThatIsNotTheDocument(String body, CapturedOutput output) throws Exception {
        HttpResponse<String> answer = post(body);

        problem(answer, 400, "MALFORMED_REQUEST");
        assertThat(output).doesNotContain("ERROR");
    }

    @Test
    void refusesADocumentThatIsTooDeep() throws Exception {
        HttpResponse<String> answer = post("{\"unknown\":" + "[".repeat(70) + "]".repeat(70) + "}");

        problem(answer, 400, "MALFORMED_REQUEST");
    }

    @Test
    void refusesALargeBodyByItsLength() throws Exception {
        HttpResponse<String> answer = post(VALID.replace("A gig", "x".repeat(1_100_000)));

        problem(answer, 413, "PAYLOAD_TOO_LARGE");
    }

    @Test
    void refusesALargeBodyThatComesInChunks() throws Exception {
        byte[] body = VALID.replace("A gig", "x".repeat(1_100_000)).getBytes(StandardCharsets.UTF_8);
        HttpRequest request = to("/gigs")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArrays(List.of(body)))
                .build();

        HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());

        problem(answer, 413, "PAYLOAD_TOO_LARGE");
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /nowhere, 404, NOT_FOUND",
        "DELETE, /gigs, 405, METHOD_NOT_ALLOWED",
        "GET, /gigs?limit=0, 422, INVALID_INPUT",
        "GET, /gigs?limit=101, 422, INVALID_INPUT",
        "GET, /gigs?limit=many, 422, INVALID_INPUT",
        "GET, /gigs?from=many, 422, INVALID_INPUT",
        "GET, /needs?name=abc, 422, INVALID_INPUT",
        "GET, /needs?name=abcd&count=1, 422, INVALID_INPUT",
        "GET, /needs?count=%ZZ, 400, MALFORMED_REQUEST",
        "GET, /fails?how=away, 503, UNAVAILABLE",
        "GET, /fails?how=race, 409, CONFLICT",
        "GET, /fails?how=limit, 429, TOO_MANY_REQUESTS",
    })
    void answersWithAProblem(String method, String path, int status, String code, CapturedOutput output)
            throws Exception {
        String answer = raw(method + " " + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 " + status).contains("application/problem+json");
        assertThat(answer).contains("\"code\":\"" + code + "\"", "\"instance\":\"" + path.split("\\?")[0] + "\"");
        // Operators are told of what is our fault, and of nothing else.
        assertThat(output.toString().contains("ERROR")).isEqualTo(status >= 500);
    }

    @Test
    void namesTheParameterThatIsMissing() throws Exception {
        JsonNode problem = problem(get("/needs?name=abc"), 422, "INVALID_INPUT");

        assertThat(problem.at("/errors/0/field").asString()).isEqualTo("count");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET /time\u0000 HTTP/1.1", "GET /<x> HTTP/1.1", "NONSENSE"})
    void refusesWhatIsNotHttpWithoutAWordAboutItself(String line) throws Exception {
        String answer = raw(line + "\r\nHost: x\r\nConnection: close\r\n\r\n");

        assertThat(answer)
                .startsWith("HTTP/1.1 400")
                .contains("MALFORMED_REQUEST")
                .doesNotContain("<html", "Exception");
    }

    @Test
    void refusesMediaTypesItDoesNotRead() throws Exception {
        HttpRequest request = to("/gigs")
                .header("Content-Type", "text/plain")
                .POST(BodyPublishers.ofString("hello"))
                .build();

        problem(client.send(request, BodyHandlers.ofString()), 415, "UNSUPPORTED_MEDIA_TYPE");
    }

    @Test
    void refusesMediaTypesItDoesNotWrite() throws Exception {
        HttpRequest request = to("/time").header("Accept", "image/png").build();

        problem(client.send(request, BodyHandlers.ofString()), 406, "NOT_ACCEPTABLE");
    }

    @Test
    void tellsNothingOfItsOwnFaultsButLogsThem(CapturedOutput output) throws Exception {
        HttpResponse<String> answer = get("/fails?how=bug");

        problem(answer, 500, "INTERNAL_ERROR");
        assertThat(answer.body()).doesNotContain("secret", "Exception");
        assertThat(output).contains("ERROR", "secret table gigs");
    }

    @Test
    void saysWhenToComeBack() throws Exception {
        assertThat(get("/fails?how=away").headers().firstValue("Retry-After")).hasValue("5");
        assertThat(get("/fails?how=limit").headers().firstValue("Retry-After")).hasValue("2");
    }

    @Test
    void carriesMembersOfAServicesOwn() throws Exception {
        JsonNode problem = problem(get("/fails?how=state"), 409, "CONFLICT");

        assertThat(problem.at("/allowedActions/0").asString()).isEqualTo("PAUSE");
    }

    @Test
    void writesTimesWithMilliseconds() throws Exception {
        assertThat(get("/time").body()).isEqualTo("{\"at\":\"2026-01-01T00:00:00.000Z\"}");
    }

    @Test
    void cutsAPageAndTellsWhereItGoesOn() throws Exception {
        JsonNode slice = JSON.readTree(get("/gigs?limit=2").body());

        assertThat(slice.at("/items").size()).isEqualTo(2);
        assertThat(slice.at("/nextCursor").isString()).isTrue();
    }

    private static String gig(String packages) {
        return "{\"title\":\"A gig\"," + packages + ",\"days\":3}";
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    }

    private HttpResponse<String> get(String path) throws Exception {
        return client.send(to(path).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String body) throws Exception {
        HttpRequest request = to("/gigs")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build();
        return client.send(request, BodyHandlers.ofString());
    }

    private String raw(String request) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port);
                InputStream answer = socket.getInputStream()) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(answer.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static JsonNode problem(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        JsonNode problem = JSON.readTree(answer.body());
        assertThat(problem.at("/code").asString()).isEqualTo(code);
        assertThat(problem.at("/status").asInt()).isEqualTo(status);
        assertThat(problem.at("/type").asString()).startsWith("https://gigstream.dev/problems/");
        assertThat(problem.has("detail") && problem.has("title") && problem.has("traceId"))
                .isTrue();
        return problem;
    }
}
