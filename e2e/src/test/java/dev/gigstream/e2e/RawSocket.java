package dev.gigstream.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A chat connection through the gateway without a client library, so that anything can be sent. */
final class RawSocket implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 30;

    private final BlockingQueue<String> texts = new LinkedBlockingQueue<>();
    private final WebSocket socket;

    RawSocket(String authorization) throws Exception {
        var address = URI.create(
                Stack.gateway().toString().replaceFirst("^http", "ws") + "/socket.io/chat/?EIO=4&transport=websocket");
        socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .header("Authorization", authorization)
                .buildAsync(address, new Listener())
                .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        assertThat(next("0")).contains("pingInterval");
        send("40");
        assertThat(next("40")).contains("sid");
    }

    void send(String text) throws Exception {
        socket.sendText(text, true).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    /** The next text that begins so. */
    String next(String beginning) throws InterruptedException {
        var text = "";
        while (!text.startsWith(beginning)) {
            text = texts.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (text == null) {
                throw new AssertionError("no packet " + beginning);
            }
        }
        return text;
    }

    @Override
    public void close() {
        socket.abort();
    }

    private final class Listener implements WebSocket.Listener {
        private final CompletableFuture<Void> nothing = CompletableFuture.completedFuture(null);

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence text, boolean last) {
            texts.add(text.toString());
            from.request(1);
            return nothing;
        }
    }
}
