package dev.gigstream.auth;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the gateway does with auth-service, and what people find in their mailboxes. */
final class AuthClient {

    static final String PASSWORD = "a long enough phrase";

    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration SOON = Duration.ofSeconds(15);

    private final HttpClient http = HttpClient.newHttpClient();
    private final int port;

    AuthClient(int port) {
        this.port = port;
    }

    static String newEmail() {
        return "p" + UUID.randomUUID().toString().substring(0, 12) + "@example.com";
    }

    record Answer(HttpResponse<String> response) {

        int status() {
            return response.statusCode();
        }

        JsonNode json() {
            return JSON.readTree(response.body());
        }

        String text(String pointer) {
            return json().at(pointer).asString();
        }

        String header(String name) {
            return response.headers().firstValue(name).orElse(null);
        }

        Answer is(int status) {
            assertThat(status()).as(response.body()).isEqualTo(status);
            return this;
        }
    }

    Answer post(String path, Object body, String... headers) {
        return postText(path, body instanceof String text ? text : JSON.writeValueAsString(body), headers);
    }

    Answer postText(String path, String body, String... headers) {
        HttpRequest.Builder request =
                to(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(body));
        return send(request, headers);
    }

    Answer get(String path, String... headers) {
        return send(to(path), headers);
    }

    Answer signUp(String email) {
        return post(
                "/api/v1/auth/signup",
                Map.of("email", email, "password", PASSWORD, "displayName", "Asha", "role", "BUYER"));
    }

    Answer logIn(String email, String password, String... headers) {
        return post("/api/v1/auth/login", Map.of("email", email, "password", password), headers);
    }

    Answer refresh(String token) {
        return post("/api/v1/auth/refresh", "{}", "X-Refresh-Token", token);
    }

    /** The code in the newest mail whose link leads to the page. */
    String codeMailedTo(String email, String page) {
        String start = "/" + page + "?token=";
        String mail = Awaitility.await().atMost(SOON).until(() -> newestMail(email, start), text -> text != null);
        return mail.substring(mail.indexOf(start) + start.length()).split("[\\r\\n]")[0];
    }

    /** Mails to the address that hold the text. */
    List<String> mails(String email, String content) {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(System.getProperty("MAIL_API_URL") + "/api/user/" + email + "/messages"))
                .build();
        Answer answer = new Answer(exchange(request));
        if (answer.status() != 200) {
            return List.of();
        }
        return answer.json()
                .valueStream()
                .map(mail -> mail.at("/mimeMessage").asString())
                .filter(text -> text.contains(content))
                .toList();
    }

    private String newestMail(String email, String content) {
        List<String> mails = mails(email, content);
        return mails.isEmpty() ? null : mails.getLast();
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(Duration.ofSeconds(30));
    }

    private Answer send(HttpRequest.Builder request, String... headers) {
        if (headers.length > 0) {
            request.headers(headers);
        }
        return new Answer(exchange(request.build()));
    }

    private HttpResponse<String> exchange(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
