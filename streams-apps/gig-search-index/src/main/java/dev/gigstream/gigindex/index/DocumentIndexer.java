package dev.gigstream.gigindex.index;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.WakeupException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Brings every committed document to every index; offsets are committed only after the index has answered. */
final class DocumentIndexer implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(DocumentIndexer.class);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(10);
    private static final Duration RESTART_PAUSE = Duration.ofSeconds(1);

    private final Supplier<DocumentFeed> feeds;
    private final DocumentBatches batches;
    private final WriteTargets targets;
    private final IndexAge age;
    private final Clock clock;
    private volatile CountDownLatch stopping = new CountDownLatch(0);
    private volatile DocumentFeed feed;
    private Thread thread;

    /** @param feeds opens the topics as a member of the group */
    DocumentIndexer(
            Supplier<DocumentFeed> feeds, DocumentBatches batches, WriteTargets targets, IndexAge age, Clock clock) {
        this.feeds = feeds;
        this.batches = batches;
        this.targets = targets;
        this.age = age;
        this.clock = clock;
    }

    @Override
    public void start() {
        stopping = new CountDownLatch(1);
        thread = Thread.ofPlatform().name("document-indexer").start(this::run);
    }

    @Override
    public void stop() {
        stopping.countDown();
        DocumentFeed open = feed;
        if (open != null) {
            open.stop();
        }
        try {
            thread.join(STOP_LIMIT);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return stopping.getCount() > 0;
    }

    private void run() {
        while (isRunning()) {
            try (DocumentFeed opened = feeds.get()) {
                feed = opened;
                index(opened);
            } catch (WakeupException e) {
                LOG.debug("Stopping", e);
            } catch (KafkaException e) {
                LOG.warn("The document topic cannot be read now, starting over from the last commit: {}", e.toString());
                pause();
            }
        }
    }

    private void index(DocumentFeed opened) {
        RefreshPace pace = new RefreshPace(clock);
        while (isRunning()) {
            ConsumerRecords<String, byte[]> records = opened.poll(pace.patience());
            if (records.isEmpty()) {
                batches.check(targets::now);
            } else {
                age.takes(records);
                batches.handle(records, targets::now, opened::await);
                age.hasThem();
                opened.commit(records);
            }
            pace.written(records.count());
            if (pace.isDue()) {
                batches.show();
                pace.refreshed();
            }
        }
    }

    private void pause() {
        try {
            stopping.await(RESTART_PAUSE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stopping.countDown();
        }
    }
}
