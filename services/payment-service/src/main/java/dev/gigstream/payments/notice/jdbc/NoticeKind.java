package dev.gigstream.payments.notice.jdbc;

import dev.gigstream.payments.notice.Notice;

/** What a stored notice is read as. */
enum NoticeKind {
    PAYMENT(Notice.OfPayment.class),
    REFUND(Notice.OfRefund.class),
    TRANSFER(Notice.OfTransfer.class);

    private final Class<? extends Notice> type;

    NoticeKind(Class<? extends Notice> type) {
        this.type = type;
    }

    Class<? extends Notice> type() {
        return type;
    }

    static NoticeKind of(Notice notice) {
        return switch (notice) {
            case Notice.OfPayment _ -> PAYMENT;
            case Notice.OfRefund _ -> REFUND;
            case Notice.OfTransfer _ -> TRANSFER;
        };
    }
}
