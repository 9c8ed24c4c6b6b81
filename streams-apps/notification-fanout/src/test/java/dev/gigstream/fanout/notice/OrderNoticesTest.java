package dev.gigstream.fanout.notice;

import static dev.gigstream.fanout.Events.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.gigstream.events.orders.OrderEventType;
import dev.gigstream.fanout.recipient.Notice;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class OrderNoticesTest {
    private final Texts texts = new Texts(Locale.ENGLISH);

    @ParameterizedTest
    @CsvSource({
        "PLACED, bob, ORDER_PLACED, ann",
        "DELIVERED, ann, ORDER_DELIVERED, bob",
        "REVISION_REQUESTED, bob, REVISION_REQUESTED, ann",
        "COMPLETED, bob, ORDER_COMPLETED, ann",
        "CANCELLATION_REQUESTED, ann, CANCELLATION_REQUESTED, bob",
        "CANCELLATION_DECLINED, bob, CANCELLATION_DECLINED, ann",
        "CANCELLED, bob, ORDER_CANCELLED, ann",
        "DISPUTE_OPENED, ann, DISPUTE_OPENED, bob",
        "DUE_SOON, , ORDER_DUE_SOON, ann"
    })
    void tellsTheOneWhoDidNotDoIt(OrderEventType type, String actor, String kind, String told) {
        assertThat(OrderNotices.of(anOrder(type, actor)))
                .extracting(Notice::userId, notice -> notice.kind().name())
                .containsExactly(tuple(told, kind));
    }

    @ParameterizedTest
    @CsvSource({"FUNDED", "COMPLETED", "CANCELLED", "EXPIRED", "BECAME_LATE"})
    void tellsBothWhatTheClockDid(OrderEventType type) {
        assertThat(OrderNotices.of(anOrder(type, null)))
                .extracting(Notice::userId)
                .containsExactly(BUYER, SELLER);
    }

    @Test
    void tellsBothWhatAModeratorDecided() {
        assertThat(OrderNotices.of(anOrder(OrderEventType.DISPUTE_RESOLVED, "moderator")))
                .hasSize(2);
    }

    @ParameterizedTest
    @EnumSource(OrderEventType.class)
    void everyNoticeHasItsText(OrderEventType type) {
        List<Notice> notices = OrderNotices.of(anOrder(type, null));

        assertThat(notices).allSatisfy(notice -> {
            Texts.Text text = texts.of(notice.by("Bob"), 1);
            assertThat(text.title()).isNotBlank().doesNotContain("{", "null");
            assertThat(text.body()).isNotBlank().doesNotContain("{", "null");
        });
    }
}
