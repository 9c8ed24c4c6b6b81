package dev.gigstream.local.razorpay.provider;

/** How a webhook is not what the provider would send. */
public enum Forgery {
    NONE,
    WRONG_SIGNATURE,
    NO_SIGNATURE,
    CHANGED_BODY
}
