package dev.gigstream.edge.request;

/** Who a verified token speaks for; times are epoch milliseconds. */
public record Identity(String userId, String sessionId, long issuedAt, long expiresAt) {}
