package dev.gigstream.orders;

import dev.gigstream.orders.order.FeePolicy;
import dev.gigstream.orders.order.OrderPolicy;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** The policy as configuration, so that tests and demonstrations can shorten it; fees are in basis points. */
@ConfigurationProperties("gigstream.orders.policy")
record OrderPolicySettings(
        @DefaultValue("15m") Duration payWithin,
        @DefaultValue("24h") Duration deliveryDay,
        @DefaultValue("24h") Duration dueSoonBefore,
        @DefaultValue("24h") Duration buyerMayCancelWhenLateBy,
        @DefaultValue("3d") Duration autoCompleteAfter,
        @DefaultValue("48h") Duration cancellationAnswerWithin,
        @DefaultValue("14d") Duration reviewWindow,
        @DefaultValue("2d") Duration reviewReminderBefore,
        @DefaultValue("100") int maxQuantity,
        @DefaultValue("550") int buyerFee,
        @DefaultValue("2000") int commission) {

    OrderPolicy policy() {
        return new OrderPolicy(
                payWithin,
                deliveryDay,
                dueSoonBefore,
                buyerMayCancelWhenLateBy,
                autoCompleteAfter,
                cancellationAnswerWithin,
                reviewWindow,
                reviewReminderBefore,
                maxQuantity,
                new FeePolicy(buyerFee, commission));
    }
}
