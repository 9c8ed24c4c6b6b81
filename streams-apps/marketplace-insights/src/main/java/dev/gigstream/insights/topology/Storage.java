package dev.gigstream.insights.topology;

import java.time.Duration;
import org.apache.kafka.streams.state.KeyValueBytesStoreSupplier;
import org.apache.kafka.streams.state.Stores;
import org.apache.kafka.streams.state.WindowBytesStoreSupplier;

/** Where state lies. Tests keep it in memory: on disk a commit, which they do after each record, waits for the disk. */
enum Storage {
    DISK {
        @Override
        KeyValueBytesStoreSupplier keyValue(String name) {
            return Stores.persistentKeyValueStore(name);
        }

        @Override
        WindowBytesStoreSupplier window(String name, Duration retention, Duration size) {
            return Stores.persistentWindowStore(name, retention, size, false);
        }
    },
    MEMORY {
        @Override
        KeyValueBytesStoreSupplier keyValue(String name) {
            return Stores.inMemoryKeyValueStore(name);
        }

        @Override
        WindowBytesStoreSupplier window(String name, Duration retention, Duration size) {
            return Stores.inMemoryWindowStore(name, retention, size, false);
        }
    };

    abstract KeyValueBytesStoreSupplier keyValue(String name);

    abstract WindowBytesStoreSupplier window(String name, Duration retention, Duration size);
}
