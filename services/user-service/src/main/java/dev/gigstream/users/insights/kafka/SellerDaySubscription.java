package dev.gigstream.users.insights.kafka;

import dev.gigstream.consumer.EventSubscription;
import dev.gigstream.consumer.ReceivedEvent;
import dev.gigstream.events.Topics;
import dev.gigstream.events.shared.Money;
import dev.gigstream.users.insights.Figures;
import dev.gigstream.users.insights.SellerDay;
import dev.gigstream.users.insights.SellerDays;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Days of sellers as marketplace-insights tells them; those of an erased one end in tombstones. */
@Configuration(proxyBeanMethods = false)
class SellerDaySubscription {

    private static final char BETWEEN = ':';

    @Bean
    EventSubscription<dev.gigstream.events.insights.SellerDay> sellerDays(SellerDays days) {
        return EventSubscription.of(
                Topics.SELLER_DAYS, dev.gigstream.events.insights.SellerDay.class, event -> follow(days, event));
    }

    private static void follow(SellerDays days, ReceivedEvent<dev.gigstream.events.insights.SellerDay> event) {
        var told = event.value();
        if (told == null) {
            int between = event.key().lastIndexOf(BETWEEN);
            days.drop(
                    event.key().substring(0, between),
                    LocalDate.parse(event.key().substring(between + 1)));
        } else {
            days.keep(new SellerDay(
                    told.getSellerId(), LocalDate.parse(told.getDay()), told.getAggregateVersion(), figures(told)));
        }
    }

    private static Figures figures(dev.gigstream.events.insights.SellerDay told) {
        return new Figures(
                told.getViews(),
                told.getClicks(),
                told.getOrders(),
                told.getRevenue().stream().collect(Collectors.toMap(Money::getCurrency, Money::getAmountMinor)));
    }
}
