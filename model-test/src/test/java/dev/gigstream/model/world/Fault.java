package dev.gigstream.model.world;

/** What goes wrong in the world. */
public enum Fault {
    CRASH_BETWEEN_WRITES,
    CRASH_BEFORE_COMMIT,
    CRASH_AFTER_COMMIT,
    CRASH_BEFORE_CALL,
    CRASH_AFTER_CALL,
    /** Two act on the same thing at the same moment. */
    RACE,
    BROKER_AWAY,
    /** Sent and not marked: the relay sends the same again. */
    SENT_TWICE,
    /** A consumer begins again where it last committed. */
    REDELIVERED,
    REPEATED_COMMAND,
    STRANGER,
    PROVIDER_AWAY,
    PROVIDER_REFUSED,
    TIMEOUT_AFTER_SUCCESS,
    DOUBLE_PAYMENT,
    LATE_PAYMENT,
    WRONG_AMOUNT,
    WRONG_CURRENCY,
    FOREIGN_PAYMENT,
    DECLINED_PAYMENT,
    /** Decided at the provider hours or days after it was made. */
    LATE_DECISION,
    /** Authorised, never captured, and let go by the provider. */
    LAPSED_PAYMENT,
    /** Somebody at the provider gives a payment back of which nobody here has heard. */
    RETURNED_BY_HAND,
    FAILED_REFUND,
    FAILED_TRANSFER,
    WEBHOOK_LOST,
    WEBHOOK_TWICE,
    WEBHOOK_OUT_OF_ORDER,
    WEBHOOK_FORGED,
    CONFIRMATION_FORGED
}
