package dev.gigstream.users.media;

/** Which files were handed over between whom, as orders tell. */
public interface Handovers {

    /** Keeps it unless something newer is kept of that order. */
    void keep(Handover handover);

    /** Whether an order in which {@code sellerId} sells to {@code buyerId} delivered the file. */
    boolean delivered(String mediaId, String sellerId, String buyerId);
}
