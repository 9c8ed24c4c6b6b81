package dev.gigstream.e2e;

import dev.gigstream.e2e.People.Person;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;

/** Conversations about gigs, over HTTP. */
final class Conversations {
    private Conversations() {}

    /** The names of new people come to the service by their events. */
    static String opened(Person one, Person other) {
        return Awaitility.await("the other one to be known")
                .atMost(Duration.ofSeconds(30))
                .until(
                        () -> one.client()
                                .post(
                                        "/api/v1/conversations",
                                        Map.of("participantId", other.userId(), "gigId", UUID.randomUUID())),
                        reply -> reply.status() == 201)
                .text("conversationId");
    }

    static String messagesOf(String conversation) {
        return "/api/v1/conversations/" + conversation + "/messages";
    }

    /** The texts from the first one on. */
    static List<String> texts(Person reader, String conversation) {
        return reader.client()
                .get(messagesOf(conversation) + "?afterSeq=0")
                .expect(200)
                .json()
                .path("items")
                .valueStream()
                .map(message -> message.path("text").asString())
                .toList();
    }
}
