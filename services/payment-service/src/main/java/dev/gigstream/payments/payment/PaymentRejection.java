package dev.gigstream.payments.payment;

/** Why a payment stays as it is although something else was wanted. */
public enum PaymentRejection {
    /** There is no money held that could be settled. */
    NOTHING_HELD,
    /** The parts do not add up to what is held, or are not what the settlement says it is. */
    SETTLEMENT_DOES_NOT_FIT,
    /** It was settled otherwise. */
    SETTLED_OTHERWISE,
    /** The clearing period is not over, or there is nothing to clear. */
    NOT_CLEARABLE,
    UNKNOWN_REFUND,
    UNKNOWN_ORDER
}
