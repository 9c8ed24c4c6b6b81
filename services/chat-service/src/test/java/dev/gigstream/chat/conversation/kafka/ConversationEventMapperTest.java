package dev.gigstream.chat.conversation.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gigstream.chat.conversation.ConversationEvent;
import dev.gigstream.chat.conversation.ToldConversations;
import dev.gigstream.events.chat.ReadMark;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ConversationEventMapperTest {

    @Test
    void tellsTheMessageAndTheConversationAfterIt() {
        var record = ConversationEventMapper.record(ToldConversations.sent(), "event");

        assertThat(record.getAggregateVersion()).isEqualTo(2);
        assertThat(record.getLastSeq()).isEqualTo(1);
        assertThat(record.getActorId()).isEqualTo("ben");
        assertThat(record.getMessage().getText()).isEqualTo("Hello");
        assertThat(record.getMessage().getRecipientId()).isEqualTo("asha");
        assertThat(record.getMessage().getMediaIds()).containsExactly("media");
        assertThat(record.getMessage().getFlagged()).isTrue();
        assertThat(record.getSubject().getGigId()).isEqualTo("gig");
        assertThat(record.getSubject().getOrderId()).isNull();
    }

    @ParameterizedTest
    @EnumSource
    void namesEveryKindAndTellsTheState(ConversationEvent.Kind kind) {
        var record = ConversationEventMapper.record(ToldConversations.of(kind), "event");

        assertThat(record.getType().name()).isEqualTo(kind.name());
        assertThat(record.getMessage()).isNull();
        assertThat(record.getParticipants()).containsExactly("asha", "ben");
        assertThat(record.getReadMarks()).containsExactly(new ReadMark("asha", 3L), new ReadMark("ben", 0L));
        assertThat(record.getBlockedBy()).containsExactly("ben");
    }
}
