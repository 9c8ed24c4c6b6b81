package dev.gigstream.payments.notice;

import java.util.Optional;

/** Reads what the provider sends by itself. */
public interface Webhooks {

    /** Whether the provider signed exactly these bytes; nothing is read of them before. */
    boolean isSignedBy(String signature, byte[] body);

    /** Empty when it is about nothing that matters here. */
    Optional<Notice> read(byte[] body);
}
