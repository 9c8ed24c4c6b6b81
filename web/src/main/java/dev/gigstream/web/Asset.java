package dev.gigstream.web;

/** A file under the versioned prefix, ready to be sent; {@code zipped} is null where zipping saves nothing. */
public record Asset(String contentType, byte[] bytes, byte[] zipped) {
    static Asset text(String contentType, byte[] bytes) {
        return new Asset(contentType + "; charset=utf-8", bytes, Gzip.of(bytes));
    }

    static Asset of(String name, byte[] bytes) {
        String kind = name.substring(name.lastIndexOf('.') + 1);
        return switch (kind) {
            case "js" -> text("text/javascript", bytes);
            case "css" -> text("text/css", bytes);
            case "svg" -> text("image/svg+xml", bytes);
            case "txt" -> text("text/plain", bytes);
            case "webmanifest", "json" -> text("application/json", bytes);
            case "png" -> new Asset("image/png", bytes, null);
            case "webp" -> new Asset("image/webp", bytes, null);
            default -> throw new IllegalArgumentException("No content type is known for " + name);
        };
    }
}
