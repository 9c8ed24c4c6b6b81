package dev.gigstream.payments.notice;

import java.time.Clock;

/** Takes webhooks in: checked, stored, and handled later. */
public final class ReceivingNotices {

    private final Webhooks webhooks;
    private final Notices notices;
    private final Clock clock;

    public ReceivingNotices(Webhooks webhooks, Notices notices, Clock clock) {
        this.webhooks = webhooks;
        this.notices = notices;
        this.clock = clock;
    }

    /** @param signature null when there is none */
    public Receipt receive(byte[] body, String signature) {
        if (signature == null || !webhooks.isSignedBy(signature, body)) {
            return Receipt.FORGED;
        }
        return webhooks.read(body)
                .map(notice -> notices.add(notice, clock.instant()) ? Receipt.STORED : Receipt.KNOWN)
                .orElse(Receipt.IRRELEVANT);
    }

    /** What became of a webhook. */
    public enum Receipt {
        STORED,
        KNOWN,
        IRRELEVANT,
        FORGED
    }
}
