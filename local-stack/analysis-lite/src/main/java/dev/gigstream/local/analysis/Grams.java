package dev.gigstream.local.analysis;

import org.elasticsearch.common.settings.Settings;

/** The lengths {@code min_gram} and {@code max_gram}. */
record Grams(int shortest, int longest, boolean keepsOriginal) {
    private static final int DEFAULT_SHORTEST = 1;
    private static final int DEFAULT_LONGEST = 2;

    Grams(Settings settings) {
        this(
                settings.getAsInt("min_gram", DEFAULT_SHORTEST),
                settings.getAsInt("max_gram", DEFAULT_LONGEST),
                settings.getAsBoolean("preserve_original", false));
    }
}
