package dev.gigstream.bench.orders;

import org.bson.Document;

/** An order of this run as order-service stored it in its first write: its document, and the event that lay in its outbox. */
record PlacedOrder(Document document, byte[] event) {}
