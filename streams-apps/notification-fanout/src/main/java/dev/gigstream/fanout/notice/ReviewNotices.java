package dev.gigstream.fanout.notice;

import dev.gigstream.events.reviews.ReviewEvent;
import dev.gigstream.events.reviews.ReviewEventType;
import dev.gigstream.events.reviews.ReviewerRole;
import dev.gigstream.fanout.recipient.Kind;
import dev.gigstream.fanout.recipient.Matter;
import dev.gigstream.fanout.recipient.Notice;
import java.util.List;

/** Who is told of a review: whom it is about, once everyone may read it. */
public final class ReviewNotices {
    private ReviewNotices() {}

    public static List<Notice> of(ReviewEvent event) {
        if (event == null || event.getType() != ReviewEventType.PUBLISHED) {
            return List.of();
        }
        return new Notices(event.getEventId(), event.getOccurredAt(), event.getAuthorId(), page(event), Matter.none())
                .tell(event.getSubjectId(), Kind.REVIEW_RECEIVED, "REVIEW_RECEIVED")
                .list();
    }

    private static String page(ReviewEvent event) {
        return event.getAuthorRole() == ReviewerRole.BUYER
                ? "/gigs/" + event.getGigId()
                : "/users/" + event.getSubjectId();
    }
}
