package dev.gigstream.streams;

import java.util.Map;
import org.apache.kafka.streams.state.RocksDBConfigSetter;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.Cache;
import org.rocksdb.LRUCache;
import org.rocksdb.Options;
import org.rocksdb.WriteBufferManager;

/** One bound for the memory of all stores of the process, instead of one for each partition of each store. */
public final class BoundedRocksDb implements RocksDBConfigSetter {
    private static final long TOTAL_BYTES = 32L * 1024 * 1024;
    private static final long WRITE_BYTES = 12L * 1024 * 1024;
    private static final long STORE_WRITE_BYTES = 2L * 1024 * 1024;
    private static final int STORE_WRITE_BUFFERS = 2;

    /** Shared for the life of the process, hence never closed. */
    private static final class Shared {
        private static final Cache CACHE = new LRUCache(TOTAL_BYTES);
        private static final WriteBufferManager WRITES = new WriteBufferManager(WRITE_BYTES, CACHE);
    }

    @Override
    public void setConfig(String storeName, Options options, Map<String, Object> configs) {
        BlockBasedTableConfig tables = (BlockBasedTableConfig) options.tableFormatConfig();
        tables.setBlockCache(Shared.CACHE);
        tables.setCacheIndexAndFilterBlocks(true);
        options.setTableFormatConfig(tables);
        options.setWriteBufferManager(Shared.WRITES);
        options.setWriteBufferSize(STORE_WRITE_BYTES);
        options.setMaxWriteBufferNumber(STORE_WRITE_BUFFERS);
    }

    @Override
    public void close(String storeName, Options options) {
        // The cache belongs to all stores.
    }
}
