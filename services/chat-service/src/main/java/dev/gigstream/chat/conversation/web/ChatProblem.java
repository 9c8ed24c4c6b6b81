package dev.gigstream.chat.conversation.web;

import dev.gigstream.http.ProblemCode;

/** The problems only conversations have. */
enum ChatProblem implements ProblemCode {
    BLOCKED(403, "Blocked by the other party"),
    CONVERSATION_BUSY(409, "Changed by others at the same moment");

    private final int status;
    private final String title;

    ChatProblem(int status, String title) {
        this.status = status;
        this.title = title;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }
}
