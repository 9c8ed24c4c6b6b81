package dev.gigstream.outbox;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** What readers of committed records see, over any number of producers; it can be away and refuse keys. */
final class FakeBroker implements Supplier<Producer<String, byte[]>> {
    private final List<ProducerRecord<String, byte[]>> committed = new ArrayList<>();
    private final Set<String> refusedKeys = new HashSet<>();
    private boolean away;
    private int opened;

    synchronized void goAway() {
        away = true;
    }

    synchronized void comeBack() {
        away = false;
    }

    synchronized void refuse(String key) {
        refusedKeys.add(key);
    }

    synchronized void accept(String key) {
        refusedKeys.remove(key);
    }

    synchronized List<ProducerRecord<String, byte[]>> committed() {
        return List.copyOf(committed);
    }

    synchronized List<String> committedIds() {
        return committed.stream()
                .map(record ->
                        new String(record.headers().lastHeader(Outbox.EVENT_ID).value()))
                .toList();
    }

    synchronized int opened() {
        return opened;
    }

    @Override
    public synchronized Producer<String, byte[]> get() {
        opened++;
        return new Session();
    }

    private final class Session extends MockProducer<String, byte[]> {
        private boolean failed;

        Session() {
            super(true, null, new StringSerializer(), new ByteArraySerializer());
        }

        @Override
        public void initTransactions() {
            checkPresent();
            super.initTransactions();
        }

        @Override
        public Future<RecordMetadata> send(ProducerRecord<String, byte[]> record, Callback callback) {
            synchronized (FakeBroker.this) {
                checkPresent();
                if (failed) {
                    throw new KafkaException("an earlier record of the transaction failed");
                }
                if (refusedKeys.contains(record.key())) {
                    failed = true;
                    callback.onCompletion(null, new RecordTooLargeException("too large"));
                    return super.send(record);
                }
                return super.send(record, callback);
            }
        }

        @Override
        public void commitTransaction() {
            synchronized (FakeBroker.this) {
                checkPresent();
                if (failed) {
                    throw new KafkaException("a record of the transaction failed");
                }
                super.commitTransaction();
                committed.addAll(history());
                clear();
            }
        }

        private void checkPresent() {
            if (away) {
                throw new TimeoutException("broker is away");
            }
        }
    }
}
