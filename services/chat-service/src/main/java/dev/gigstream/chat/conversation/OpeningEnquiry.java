package dev.gigstream.chat.conversation;

import dev.gigstream.chat.person.People;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;

/** Begins a conversation about a gig, or finds the one that two people have about it already. */
public final class OpeningEnquiry {

    private final Conversations conversations;
    private final People people;
    private final Supplier<String> ids;
    private final Clock clock;

    public OpeningEnquiry(Conversations conversations, People people, Supplier<String> ids, Clock clock) {
        this.conversations = conversations;
        this.people = people;
        this.ids = ids;
        this.clock = clock;
    }

    public Outcome<Conversation> open(String userId, String participantId, Optional<String> gigId) {
        if (userId.equals(participantId)) {
            return new Outcome.Refused<>(ChatRejection.WITH_ONESELF);
        }
        Participants pair = new Participants(userId, participantId);
        return Retrying.until(() -> attempt(pair, gigId));
    }

    private Optional<Outcome<Conversation>> attempt(Participants pair, Optional<String> gigId) {
        Optional<Conversation> found = conversations.findEnquiry(pair, gigId);
        if (found.isPresent()) {
            return Optional.of(new Outcome.AsBefore<>(found.get()));
        }
        if (people.name(pair.second()).isEmpty()) {
            return Optional.of(new Outcome.Refused<>(ChatRejection.UNKNOWN_PERSON));
        }
        if (conversations.isBlocked(pair, pair.second())) {
            return Optional.of(new Outcome.Refused<>(ChatRejection.BLOCKED));
        }
        Conversation opened = Conversation.opened(ids.get(), pair, Subject.enquiry(gigId), clock.instant(), false);
        var event = ConversationEvent.byUser(
                ConversationEvent.Kind.CONVERSATION_OPENED, opened, pair.first(), opened.openedAt());
        return conversations.open(event) ? Optional.of(new Outcome.Done<>(opened)) : Optional.empty();
    }
}
