package dev.gigstream.payments.ledger;

/** Why money moved. */
public enum PostingKind {
    /** A payment was captured and is held for its order. */
    HOLD,
    /** A payment was captured that is not for holding: all of it is owed back. */
    REFUND_DUE,
    /** The held money goes where the end of the order says, all of it at once. */
    SETTLEMENT,
    /** The provider gave money back to a buyer. */
    REFUND,
    /** A seller's share can be withdrawn from now on. */
    CLEARING,
    /** A seller asked for money. */
    WITHDRAWAL,
    /** The provider paid a seller. */
    PAYOUT,
    /** The provider could not pay a seller. */
    PAYOUT_RETURNED,
    /** A bank took a payment back. */
    CHARGEBACK,
    /** A moderator corrects what was settled. */
    RULING
}
