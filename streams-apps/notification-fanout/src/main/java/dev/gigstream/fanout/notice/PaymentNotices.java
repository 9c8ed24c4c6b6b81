package dev.gigstream.fanout.notice;

import dev.gigstream.events.payments.PaymentEvent;
import dev.gigstream.events.shared.Money;
import dev.gigstream.fanout.recipient.Kind;
import dev.gigstream.fanout.recipient.Matter;
import dev.gigstream.fanout.recipient.Notice;
import java.util.List;

/** Who is told of money that has moved. That it was captured and held shows with the order. */
public final class PaymentNotices {
    private PaymentNotices() {}

    public static List<Notice> of(PaymentEvent event) {
        if (event == null) {
            return List.of();
        }
        return switch (event.getType()) {
            case RELEASED ->
                notices(event, money(event.getEscrow().getReleased()))
                        .tell(event.getSellerId(), Kind.PAYMENT_RELEASED, "PAYMENT_RELEASED")
                        .list();
            case REFUNDED, PARTIALLY_REFUNDED ->
                notices(event, money(event.getEscrow().getRefunded()))
                        .tell(event.getBuyerId(), Kind.PAYMENT_REFUNDED, "PAYMENT_REFUNDED")
                        .list();
            // The event does not say how much it was.
            case EXTRA_CAPTURE_REFUNDED ->
                notices(event, Matter.none())
                        .tell(event.getBuyerId(), Kind.PAYMENT_REFUNDED, "PAYMENT_REFUNDED.extra")
                        .list();
            case CREATED, CAPTURED, HELD, REFUND_REQUESTED, FAILED, CLEARED, UNKNOWN -> List.of();
        };
    }

    private static Notices notices(PaymentEvent event, Matter matter) {
        // Money moves by rules, not by a person's hand: whoever it reaches is told, also the one who began it.
        return new Notices(event.getEventId(), event.getOccurredAt(), null, "/orders/" + event.getOrderId(), matter);
    }

    private static Matter money(Money money) {
        return Matter.money(money.getAmountMinor(), money.getCurrency());
    }
}
