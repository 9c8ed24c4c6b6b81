package dev.gigstream.users.media;

/**
 * The limits of what is taken in.
 *
 * @param maxBytes largest file
 * @param maxPixels width times height of an image
 * @param maxEntries files in an archive
 * @param maxUnpackedBytes what an archive may unpack to
 * @param maxRatio unpacked bytes per byte of the archive
 */
public record MediaPolicy(long maxBytes, long maxPixels, int maxEntries, long maxUnpackedBytes, int maxRatio) {

    public static final MediaPolicy DEFAULT = new MediaPolicy(20L << 20, 40_000_000, 2_000, 512L << 20, 100);
}
