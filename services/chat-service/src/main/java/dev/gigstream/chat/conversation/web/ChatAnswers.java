package dev.gigstream.chat.conversation.web;

import dev.gigstream.chat.conversation.ChatRejection;
import dev.gigstream.chat.conversation.Outcome;
import dev.gigstream.http.Problem;
import dev.gigstream.http.StandardProblem;

/** The one place where outcomes become answers, of HTTP and of sockets. */
final class ChatAnswers {

    private ChatAnswers() {}

    /** The result, or the problem that says why there is none. */
    static <T> T result(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(T result) -> result;
            case Outcome.AsBefore<T>(T result) -> result;
            case Outcome.Refused<T>(ChatRejection why) -> throw problem(why);
        };
    }

    static Problem unknown() {
        return problem(ChatRejection.UNKNOWN_CONVERSATION);
    }

    private static Problem problem(ChatRejection why) {
        return switch (why) {
            case UNKNOWN_CONVERSATION -> Problem.of(StandardProblem.NOT_FOUND, "There is no such conversation.");
            case UNKNOWN_PERSON -> Problem.of(StandardProblem.NOT_FOUND, "There is no such user.");
            case UNKNOWN_MESSAGE -> Problem.of(StandardProblem.NOT_FOUND, "The conversation has no such message.");
            case WITH_ONESELF -> Problem.invalid("participantId", "must be somebody else");
            case BLOCKED -> Problem.of(ChatProblem.BLOCKED, "The other party does not take messages from you.");
            case EMPTY_MESSAGE -> Problem.invalid("text", "must not be blank without an attachment");
            case OVERTAKEN ->
                Problem.of(ChatProblem.CONVERSATION_BUSY, "Others wrote at the same moment; send it again.");
        };
    }
}
