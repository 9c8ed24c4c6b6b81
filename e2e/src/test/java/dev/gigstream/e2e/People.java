package dev.gigstream.e2e;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;

/** Signs people up through the gateway, as a browser would. */
final class People {
    static final String PASSWORD = "a lamp beside the harbour";
    private static final Pattern TOKEN = Pattern.compile("[?&]token=([A-Za-z0-9_-]+)");

    record Person(String userId, String email, Client client) {}

    private People() {}

    static Person newSeller(String name) {
        return signUp(name, "SELLER");
    }

    static Person newBuyer(String name) {
        return signUp(name, "BUYER");
    }

    private static Person signUp(String name, String role) {
        var email = "e2e-" + UUID.randomUUID() + "@example.org";
        var account = Client.anonymous()
                .post(
                        "/api/v1/auth/signup",
                        Map.of("email", email, "password", PASSWORD, "displayName", name, "role", role))
                .expect(201);
        return new Person(account.text("userId"), email, login(email, PASSWORD));
    }

    static Client login(String email, String password) {
        var session = Client.anonymous()
                .post("/api/v1/auth/login", Map.of("email", email, "password", password))
                .expect(200);
        return Client.anonymous().token(session.text("accessToken"));
    }

    /** The one-time secret in the newest mail to an address whose text holds the words. */
    static String tokenMailedTo(String email, String words) {
        var mails = new Client(Stack.url("mail"), Map.of());
        return Awaitility.await("a mail about " + words)
                .atMost(Duration.ofSeconds(30))
                .until(() -> newestToken(mails, email, words), token -> !token.isEmpty());
    }

    private static String newestToken(Client mails, String email, String words) {
        var reply = mails.get("/api/user/" + email + "/messages");
        if (reply.status() != 200) {
            return "";
        }
        var found = "";
        for (var mail : reply.json()) {
            var text = mail.path("mimeMessage").asString().replace("=\r\n", "").replace("=3D", "=");
            var token = TOKEN.matcher(text);
            if (text.toLowerCase().contains(words) && token.find()) {
                found = token.group(1);
            }
        }
        return found;
    }
}
