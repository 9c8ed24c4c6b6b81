package dev.gigstream.users.media;

import java.time.Instant;

/** A stored file. Its bytes never change under its id; {@code name} is for people only and never a path. */
public record Media(
        String mediaId, String ownerId, Purpose purpose, FileKind kind, long size, String name, Instant createdAt) {}
