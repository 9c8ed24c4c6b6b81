package dev.gigstream.fanout.notice;

import dev.gigstream.events.orders.OrderEvent;
import dev.gigstream.fanout.recipient.Kind;
import dev.gigstream.fanout.recipient.Matter;
import dev.gigstream.fanout.recipient.Notice;
import java.util.List;

/** Who is told of a step of an order. */
public final class OrderNotices {
    private OrderNotices() {}

    /** Nobody is told of a step that changes nothing for the other party. */
    public static List<Notice> of(OrderEvent event) {
        if (event == null) {
            return List.of();
        }
        return switch (event.getType()) {
            case PLACED -> seller(event, Kind.ORDER_PLACED);
            case FUNDED -> both(event, Kind.ORDER_FUNDED);
            case DELIVERED -> buyer(event, Kind.ORDER_DELIVERED);
            case REVISION_REQUESTED -> seller(event, Kind.REVISION_REQUESTED);
            case COMPLETED -> both(event, Kind.ORDER_COMPLETED);
            case CANCELLATION_REQUESTED -> both(event, Kind.CANCELLATION_REQUESTED);
            case CANCELLATION_DECLINED -> both(event, Kind.CANCELLATION_DECLINED);
            case CANCELLED -> both(event, Kind.ORDER_CANCELLED);
            case EXPIRED -> expired(event);
            case DISPUTE_OPENED -> both(event, Kind.DISPUTE_OPENED);
            case DISPUTE_RESOLVED -> both(event, Kind.DISPUTE_RESOLVED);
            case DUE_SOON -> seller(event, Kind.ORDER_DUE_SOON);
            case BECAME_LATE -> both(event, Kind.ORDER_LATE);
            case CANCELLATION_WITHDRAWN, BECAME_VERY_LATE, REVIEW_WINDOW_CLOSING, UNKNOWN -> List.of();
        };
    }

    private static List<Notice> buyer(OrderEvent event, Kind kind) {
        return notices(event).tell(event.getBuyerId(), kind, kind + ".buyer").list();
    }

    private static List<Notice> seller(OrderEvent event, Kind kind) {
        return notices(event).tell(event.getSellerId(), kind, kind + ".seller").list();
    }

    private static List<Notice> both(OrderEvent event, Kind kind) {
        return notices(event)
                .tell(event.getBuyerId(), kind, kind + ".buyer")
                .tell(event.getSellerId(), kind, kind + ".seller")
                .list();
    }

    private static List<Notice> expired(OrderEvent event) {
        return notices(event)
                .tell(event.getBuyerId(), Kind.ORDER_CANCELLED, "ORDER_EXPIRED.buyer")
                .tell(event.getSellerId(), Kind.ORDER_CANCELLED, "ORDER_EXPIRED.seller")
                .list();
    }

    private static Notices notices(OrderEvent event) {
        return new Notices(
                event.getEventId(),
                event.getOccurredAt(),
                event.getActorId(),
                "/orders/" + event.getOrderId(),
                Matter.gig(event.getGigTitle()));
    }
}
