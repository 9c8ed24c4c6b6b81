package dev.gigstream.local.razorpay.webhook;

import dev.gigstream.local.razorpay.provider.Webhook;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Sends one webhook to the merchant, once. */
public final class Post {

    private static final Duration TO_CONNECT = Duration.ofSeconds(2);
    private static final Duration TO_ANSWER = Duration.ofSeconds(5);

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(TO_CONNECT)
            .build();
    private final URI target;
    private final Signer signer;

    public Post(URI target, String secret) {
        this.target = target;
        this.signer = new Signer(secret);
    }

    /** The status the merchant answers with. */
    public int send(Webhook webhook) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(target)
                .timeout(TO_ANSWER)
                .header("Content-Type", "application/json")
                .header("User-Agent", "Razorpay-Webhook/v1")
                .header("X-Razorpay-Event-Id", webhook.eventId())
                .POST(BodyPublishers.ofString(signer.body(webhook)));
        signer.signature(webhook).ifPresent(signature -> request.header("X-Razorpay-Signature", signature));
        return client.send(request.build(), BodyHandlers.discarding()).statusCode();
    }
}
