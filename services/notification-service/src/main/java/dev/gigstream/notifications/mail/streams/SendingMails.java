package dev.gigstream.notifications.mail.streams;

import dev.gigstream.events.notifications.NotificationEvent;
import dev.gigstream.notifications.mail.Letter;
import dev.gigstream.notifications.mail.Letters;
import dev.gigstream.notifications.mail.MailServerAwayException;
import dev.gigstream.notifications.mail.Postbox;
import dev.gigstream.service.TraceContext;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.apache.kafka.streams.state.TimestampedKeyValueStore;
import org.apache.kafka.streams.state.ValueAndTimestamp;
import org.apache.kafka.streams.state.WindowStore;
import org.apache.kafka.streams.state.WindowStoreIterator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends each mail once: that it was sent and that it was read are committed together, after the server took it. Only a
 * crash between the two sends it again, under the same message id.
 */
final class SendingMails implements Processor<String, NotificationEvent, Void, Void> {
    private static final Logger log = LoggerFactory.getLogger(SendingMails.class);
    private static final byte[] NOTHING = new byte[0];
    private static final Duration WINDOW = Duration.ofSeconds(2);

    private final Letters letters;
    private final Postbox postbox;
    private final MailPolicy policy;
    private ProcessorContext<Void, Void> context;
    private TimestampedKeyValueStore<String, Address> addresses;
    private WindowStore<String, byte[]> sent;

    private SendingMails(Letters letters, Postbox postbox, MailPolicy policy) {
        this.letters = letters;
        this.postbox = postbox;
        this.policy = policy;
    }

    @Override
    public void init(ProcessorContext<Void, Void> context) {
        this.context = context;
        this.addresses = context.getStateStore(MailNames.ADDRESSES);
        this.sent = context.getStateStore(MailNames.SENT);
    }

    @Override
    public void process(Record<String, NotificationEvent> due) {
        String id = due.value().getNotificationId();
        ValueAndTimestamp<Address> known = addresses.get(due.key());
        boolean mayGo = known != null && known.value().email() != null;
        Instant now = Instant.ofEpochMilli(context.currentSystemTimeMs());
        if (mayGo && !wasSent(id, now)) {
            sendTraced(letter(due.value(), known.value()), due.headers());
            sent.put(id, NOTHING, now.toEpochMilli());
            context.commit();
        }
    }

    private void sendTraced(Letter letter, Headers headers) {
        Header header = headers.lastHeader(TraceContext.TRACEPARENT);
        TraceContext trace =
                TraceContext.continuing(header == null ? null : new String(header.value(), StandardCharsets.UTF_8));
        try (TraceContext.Scope _ = trace.open()) {
            send(letter.in(trace.traceId()));
        }
    }

    private Letter letter(NotificationEvent event, Address address) {
        Letters.Content content = new Letters.Content(
                event.getNotificationId(),
                event.getUserId(),
                event.getKind().name(),
                event.getTitle(),
                event.getBody(),
                event.getLink());
        return letters.write(content, address.name(), address.email());
    }

    private boolean wasSent(String id, Instant now) {
        try (WindowStoreIterator<byte[]> earlier = sent.fetch(id, now.minus(policy.remember()), now)) {
            return earlier.hasNext();
        }
    }

    private void send(Letter letter) {
        for (int attempt = 1; ; attempt++) {
            try {
                postbox.post(letter);
                return;
            } catch (MailServerAwayException e) {
                log.debug("{} waits", letter, e);
                if (attempt >= policy.attempts() || Thread.currentThread().isInterrupted()) {
                    throw e;
                }
                LockSupport.parkNanos(policy.pause().toNanos());
            }
        }
    }

    /** Gives the processor its store. */
    record Supplier(Letters letters, Postbox postbox, MailPolicy policy)
            implements ProcessorSupplier<String, NotificationEvent, Void, Void> {
        @Override
        public Processor<String, NotificationEvent, Void, Void> get() {
            return new SendingMails(letters, postbox, policy);
        }

        @Override
        public Set<StoreBuilder<?>> stores() {
            return Set.of(Stores.windowStoreBuilder(
                    Stores.persistentWindowStore(MailNames.SENT, policy.remember(), WINDOW, false),
                    Serdes.String(),
                    Serdes.ByteArray()));
        }
    }
}
