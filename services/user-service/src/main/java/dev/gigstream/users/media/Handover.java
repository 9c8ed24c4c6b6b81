package dev.gigstream.users.media;

import java.util.List;

/**
 * Files that somebody handed over to somebody: all of an order's deliveries so far, or the attachments of a message.
 *
 * @param sourceId the order, or the message
 * @param version of the order; a message has only one
 */
public record Handover(String sourceId, String ownerId, String receiverId, List<String> mediaIds, long version) {

    public Handover {
        mediaIds = List.copyOf(mediaIds);
    }
}
