package dev.gigstream.outbox.mongo;

/** Where a document is. */
record DocumentRef(String collection, Object id) {}
