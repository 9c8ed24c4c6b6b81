package dev.gigstream.users.media;

/** Makes a plain name of what a client calls its file: no folder, no control or odd character, a bounded length. */
final class FileName {

    private static final int MAX_LENGTH = 80;

    private FileName() {}

    static String plain(String given, FileKind kind) {
        String last =
                given == null ? "" : given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
        String stem = last.contains(".") ? last.substring(0, last.lastIndexOf('.')) : last;
        String plain = stem.replaceAll("[^\\p{L}\\p{M}\\p{N} _-]+", "_").strip();
        String kept = plain.codePoints()
                .limit(MAX_LENGTH)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        // The extension follows the content, so that no system runs or opens a file as something it is not.
        return (kept.isBlank() ? "file" : kept) + "." + kind.extension();
    }
}
