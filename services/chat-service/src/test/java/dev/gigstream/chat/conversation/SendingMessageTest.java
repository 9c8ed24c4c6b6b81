package dev.gigstream.chat.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gigstream.chat.conversation.SendingMessage.Command;
import dev.gigstream.testkit.MutableClock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class SendingMessageTest {

    private final ConversationsInMemory conversations = new ConversationsInMemory();
    private final MutableClock clock = MutableClock.atNoon();
    private final Supplier<String> ids = () -> UUID.randomUUID().toString();
    private final SendingMessage sending = new SendingMessage(conversations, ids, clock);
    private final Blocking blocking = new Blocking(conversations, clock);

    @Test
    void numbersMessagesFromOneWithoutAGap() {
        String id = enquiry();

        List<Long> numbers = List.of(seq(say(id, "asha", "1")), seq(say(id, "ben", "2")), seq(say(id, "asha", "3")));

        assertThat(numbers).containsExactly(1L, 2L, 3L);
        assertThat(conversations.told)
                .extracting(event -> event.conversation().version())
                .containsExactly(1L, 2L, 3L, 4L);
    }

    @Test
    void isOneMessageHoweverOftenItIsSent() {
        String id = enquiry();
        Outcome<Message> first = send(id, "asha", "client-1", "hello");
        say(id, "ben", "in between");

        Outcome<Message> again = send(id, "asha", "client-1", "hello");

        assertThat(again).isEqualTo(new Outcome.AsBefore<>(message(first)));
        assertThat(conversations.find(id).orElseThrow().lastSeq()).isEqualTo(2);
    }

    @Test
    void keepsTheClientIdsOfBothPartiesApart() {
        String id = enquiry();
        send(id, "asha", "client-1", "hello");

        assertThat(seq(send(id, "ben", "client-1", "hi"))).isEqualTo(2);
    }

    @Test
    void takesTheNextNumberWhenSomebodyElseWasFaster() {
        String id = enquiry();
        conversations.beforeTheNextChange(() -> say(id, "ben", "faster"));

        Outcome<Message> sent = say(id, "asha", "slower");

        assertThat(seq(sent)).isEqualTo(2);
    }

    @Test
    void findsItsOwnFirstTryWhenThatWasFaster() {
        String id = enquiry();
        conversations.beforeTheNextChange(() -> send(id, "asha", "client-1", "hello"));

        Outcome<Message> sent = send(id, "asha", "client-1", "hello");

        assertThat(sent).isInstanceOf(Outcome.AsBefore.class);
        assertThat(conversations.find(id).orElseThrow().lastSeq()).isEqualTo(1);
    }

    @Test
    void doesNotShowStrangersThatThereIsAConversation() {
        String id = enquiry();

        assertThat(say(id, "mallory", "hello")).isEqualTo(new Outcome.Refused<>(ChatRejection.UNKNOWN_CONVERSATION));
        assertThat(say("none", "asha", "hello")).isEqualTo(new Outcome.Refused<>(ChatRejection.UNKNOWN_CONVERSATION));
    }

    @Test
    void doesNotTakeMessagesOfTheBlockedInAnyConversationOfThePair() {
        String id = enquiry();
        String order = order();
        blocking.set(id, "ben", true);

        assertThat(say(id, "asha", "hello")).isEqualTo(new Outcome.Refused<>(ChatRejection.BLOCKED));
        assertThat(say(order, "asha", "hello")).isEqualTo(new Outcome.Refused<>(ChatRejection.BLOCKED));
        assertThat(say(id, "ben", "bye")).isInstanceOf(Outcome.Done.class);

        blocking.set(id, "ben", false);

        assertThat(say(id, "asha", "hello")).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void takesFilesWithoutTextButNotNothing() {
        String id = enquiry();

        assertThat(say(id, "asha", " \n")).isEqualTo(new Outcome.Refused<>(ChatRejection.EMPTY_MESSAGE));
        assertThat(sending.send(new Command(id, "asha", "1", "", List.of("media"))))
                .isInstanceOf(Outcome.Done.class);
    }

    @Test
    void flagsWaysAroundTheMarketplaceBeforeThereIsAnOrder() {
        assertThat(message(say(enquiry(), "asha", "mail me: asha@example.com")).flagged())
                .isTrue();
        assertThat(message(say(order(), "asha", "mail me: asha@example.com")).flagged())
                .isFalse();
    }

    @Test
    void countsAsReadOnlyWhatWasMarked() {
        String id = enquiry();
        say(id, "asha", "1");
        say(id, "asha", "2");
        say(id, "ben", "3");
        MarkingRead marking = new MarkingRead(conversations, clock);

        marking.upTo(id, "ben", 1);
        marking.upTo(id, "ben", 0);

        Conversation after = conversations.find(id).orElseThrow();
        assertThat(conversations.unread(after, "ben")).isEqualTo(1);
        assertThat(marking.upTo(id, "ben", 1)).isInstanceOf(Outcome.AsBefore.class);
        assertThat(marking.upTo(id, "mallory", 1)).isEqualTo(new Outcome.Refused<>(ChatRejection.UNKNOWN_CONVERSATION));
    }

    private String enquiry() {
        return opened(Subject.enquiry(Optional.of("gig")));
    }

    private String order() {
        return opened(Subject.order("order", "gig"));
    }

    private String opened(Subject subject) {
        Conversation opened =
                Conversation.opened(ids.get(), new Participants("asha", "ben"), subject, clock.instant(), false);
        conversations.open(
                ConversationEvent.byUser(ConversationEvent.Kind.CONVERSATION_OPENED, opened, "asha", clock.instant()));
        return opened.conversationId();
    }

    private Outcome<Message> say(String conversationId, String userId, String text) {
        return send(conversationId, userId, ids.get(), text);
    }

    private Outcome<Message> send(String conversationId, String userId, String clientId, String text) {
        return sending.send(new Command(conversationId, userId, clientId, text, List.of()));
    }

    private static long seq(Outcome<Message> outcome) {
        return message(outcome).seq();
    }

    private static Message message(Outcome<Message> outcome) {
        return ((Outcome.Done<Message>) outcome).result();
    }
}
