package dev.gigstream.chat;

import static org.awaitility.Awaitility.await;

import dev.gigstream.testkit.TestTokens;
import dev.gigstream.testkit.socket.Connection;
import dev.gigstream.testkit.socket.ConnectionLostException;
import dev.gigstream.testkit.socket.ReturningClient;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.Semaphore;
import org.json.JSONArray;
import org.json.JSONException;
import org.json.JSONObject;

/**
 * One party of a conversation who goes on whatever dies: comes back, asks for what came after the last number without a
 * gap, and sends again under its name what was not acknowledged. A message's text is its name.
 */
final class Talker implements AutoCloseable {

    private static final int SERVER_FAULT = 500;
    private static final Duration MOMENT = Duration.ofMillis(500);

    private final String conversationId;
    private final ReturningClient client;
    private final Map<Long, String> askedFor = new ConcurrentSkipListMap<>();
    private final Map<String, Long> acknowledged = new LinkedHashMap<>();
    private final Semaphore turns = new Semaphore(0);

    Talker(TestTokens tokens, String userId, String conversationId, List<Integer> ports) {
        this.conversationId = conversationId;
        this.client = new ReturningClient(ports, "/socket.io/chat/", () -> tokens.bearer(userId), this::catchUp);
    }

    Talker open() throws Exception {
        client.open();
        return this;
    }

    /** Lets one more text be said. */
    void nextTurn() {
        turns.release();
    }

    /** Sends, when it is its turn, until it is acknowledged. */
    void say(String text) throws Exception {
        turns.acquire();
        Map<String, String> message = Map.of("conversationId", conversationId, "clientMessageId", text, "text", text);
        JSONObject answer;
        do {
            answer = client.insist("message:send", message);
        } while (isToBeTriedAgain(answer));
        acknowledged.put(text, answer.getLong("seq"));
    }

    /** The numbers of what was acknowledged to this party, by text. */
    Map<String, Long> acknowledged() {
        return acknowledged;
    }

    /** Everything this party has, whether shown or asked for, by number. */
    SortedMap<Long, String> has() {
        SortedMap<Long, String> all = new TreeMap<>(askedFor);
        for (Connection connection : client.connections()) {
            for (JSONObject message : connection.shown("message:new")) {
                String text = all.put(message.optLong("seq"), message.optString("text"));
                if (text != null && !text.equals(message.optString("text"))) {
                    throw new AssertionError(text + " and " + message + " have the same number");
                }
            }
        }
        return all;
    }

    /** The numbers each of its connections was shown, as they came. */
    List<List<Long>> shown() {
        return client.connections().stream()
                .map(connection -> connection.shown("message:new").stream()
                        .map(message -> message.optLong("seq"))
                        .toList())
                .toList();
    }

    /** What is stored, from the first message on. */
    List<String> stored() throws Exception {
        SortedMap<Long, String> all = new TreeMap<>();
        fetch(client.connections().getLast(), all, 0);
        return List.copyOf(all.values());
    }

    List<Duration> absences() {
        return client.absences();
    }

    @Override
    public void close() {
        client.close();
    }

    private void catchUp(Connection connection) throws ConnectionLostException, InterruptedException {
        SortedMap<Long, String> all = has();
        long withoutGap = 0;
        while (all.containsKey(withoutGap + 1)) {
            withoutGap++;
        }
        fetch(connection, askedFor, withoutGap);
    }

    private void fetch(Connection connection, Map<Long, String> into, long afterSeq)
            throws ConnectionLostException, InterruptedException {
        try {
            JSONObject answer;
            do {
                do {
                    answer = connection.ask(
                            "messages:after", Map.of("conversationId", conversationId, "afterSeq", afterSeq));
                } while (isToBeTriedAgain(answer));
                JSONArray messages = answer.getJSONArray("messages");
                for (int i = 0; i < messages.length(); i++) {
                    JSONObject message = messages.getJSONObject(i);
                    afterSeq = message.getLong("seq");
                    into.put(afterSeq, message.getString("text"));
                }
            } while (answer.getBoolean("more"));
        } catch (JSONException e) {
            throw new IllegalStateException(e);
        }
    }

    /** After a moment, because both parties write at the same time, or a part is away. */
    private static boolean isToBeTriedAgain(JSONObject answer) {
        if (answer.optBoolean("ok")) {
            return false;
        }
        if (answer.optInt("status") < SERVER_FAULT && !answer.optString("code").equals("conversation-busy")) {
            throw new IllegalStateException("refused: " + answer);
        }
        await().pollDelay(MOMENT).until(() -> true);
        return true;
    }
}
