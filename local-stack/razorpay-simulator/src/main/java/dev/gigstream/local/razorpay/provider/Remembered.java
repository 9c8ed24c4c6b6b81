package dev.gigstream.local.razorpay.provider;

/** An idempotency key with the request it came with and the id of what was made of it. */
record Remembered(String key, String request, String madeId) {}
