package dev.gigstream.data.export;

import java.util.Locale;

/** What is written. */
enum Format {
    PARQUET,
    JSONL;

    String extension() {
        return name().toLowerCase(Locale.ROOT);
    }
}
