package dev.gigstream.users.media;

/** Which files were handed over between whom, as orders and conversations tell. */
public interface Handovers {

    /** Keeps it unless something newer is kept of that source. */
    void keep(Handover handover);

    /** Whether its owner handed the file over to the receiver. */
    boolean delivered(String mediaId, String ownerId, String receiverId);
}
