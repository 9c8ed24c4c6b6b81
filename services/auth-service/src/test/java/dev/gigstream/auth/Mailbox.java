package dev.gigstream.auth;

import dev.gigstream.testkit.http.Answer;
import dev.gigstream.testkit.http.Api;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;

/** What people find in their mailboxes. */
record Mailbox(String email) {

    private static final Duration SOON = Duration.ofSeconds(15);

    /** The code in the newest mail whose link leads to the page, as soon as there is one. */
    String codeFor(String page) {
        String start = "/" + page + "?token=";
        String mail = Awaitility.await()
                .atMost(SOON)
                .until(() -> mails(start), mails -> !mails.isEmpty())
                .getLast();
        return mail.substring(mail.indexOf(start) + start.length()).split("[\\r\\n]")[0];
    }

    /** Mails that hold the text. */
    List<String> mails(String content) {
        Answer answer = Api.at(URI.create(System.getProperty("MAIL_API_URL"))).get("/api/user/" + email + "/messages");
        if (answer.status() != 200) {
            return List.of();
        }
        return answer.json()
                .valueStream()
                .map(mail -> mail.at("/mimeMessage").asString())
                .filter(text -> text.contains(content))
                .toList();
    }
}
