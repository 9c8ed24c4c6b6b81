package dev.gigstream.notifications;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Mail as its receiver finds it. */
final class MailboxApi {
    private final HttpClient http = HttpClient.newHttpClient();
    private final JsonMapper json = new JsonMapper();

    /** The mails of an address, as they came over the wire. */
    List<String> of(String address) {
        URI uri = URI.create(System.getProperty("MAIL_API_URL") + "/api/user/" + address + "/messages");
        try {
            var answer = http.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofByteArray());
            // Nobody has that mailbox before the first mail.
            return answer.statusCode() != 200
                    ? List.of()
                    : json.readTree(answer.body())
                            .valueStream()
                            .map(MailboxApi::text)
                            .toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String text(JsonNode message) {
        return message.path("mimeMessage").asString();
    }
}
