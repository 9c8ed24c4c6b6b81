package dev.gigstream.local.razorpay.provider;

public enum OrderStatus {
    CREATED,
    ATTEMPTED,
    PAID
}
