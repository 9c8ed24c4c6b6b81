package dev.gigstream.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a browser asked for is found under its one trace id in every topic that follows from it, and in the mail. */
class OneTraceIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Pattern MAILED = Pattern.compile("X-Trace-Id: ([0-9a-f]{32})");

    @BeforeAll
    static void stackIsUp() {
        Stack.awaitUp();
    }

    @Test
    void followsARequestThroughServicesStreamsAndMail() {
        var seller = People.newSeller("Tomas");
        Client.anonymous()
                .post("/api/v1/auth/email/verify", Map.of("token", People.tokenMailedTo(seller.email(), "verify")))
                .expect(204);
        var trace = UUID.randomUUID().toString().replace("-", "");
        var browser = seller.client().with("traceparent", "00-" + trace + "-b7ad6b7169203331-01");

        var gigId = Gigs.published(
                browser,
                Gigs.draft("Traces of " + Gigs.ownWord(), Categories.anyLeaf().slug(), 40_000, 2));

        assertThat(browser.get("/api/v1/gigs/" + gigId).headers().firstValue("X-Trace-Id"))
                .hasValue(trace);
        awaitTraced(trace, "gigs.gig.events.v1", gigId);
        awaitTraced(trace, "search.gig-document.v1", gigId);
        awaitTraced(trace, "notifications.notification.events.v1", seller.userId());
        Awaitility.await("the mail")
                .atMost(PATIENCE)
                .until(() -> mailed(seller.email()), traces -> traces.contains(trace));
    }

    private static void awaitTraced(String trace, String topic, String key) {
        Awaitility.await(topic)
                .atMost(PATIENCE)
                .untilAsserted(() -> assertThat(TopicRecords.of(topic))
                        .filteredOn(record -> key.equals(record.key()))
                        .isNotEmpty()
                        .allSatisfy(record -> assertThat(traceOf(record)).isEqualTo(trace)));
    }

    private static String traceOf(ConsumerRecord<String, byte[]> record) {
        var header = record.headers().lastHeader("traceparent");
        return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8).split("-")[1];
    }

    private static List<String> mailed(String email) {
        var mails = new Client(Stack.url("mail"), Map.of()).get("/api/user/" + email + "/messages");
        return MAILED.matcher(mails.body()).results().map(mail -> mail.group(1)).toList();
    }
}
