package dev.gigstream.users.media;

/** Width and height of an image in pixels. */
record Dimensions(long width, long height) {

    boolean areWithin(long maxPixels) {
        return width * height <= maxPixels;
    }

    boolean areReal() {
        return width > 0 && height > 0;
    }
}
