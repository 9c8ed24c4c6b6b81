package dev.gigstream.notifications.mail;

/**
 * An e-mail as it goes out, once in each form. Its link and text are the receiver's alone, so it shows up in no log.
 *
 * @param trace id of the trace that led to it; empty without one
 * @param muteLink where the receiver switches this kind of mail off, without a login
 */
public record Letter(String id, String to, String subject, String html, String text, String muteLink, String trace) {
    /** The same as a step of a trace. */
    public Letter in(String traceId) {
        return new Letter(id, to, subject, html, text, muteLink, traceId);
    }

    @Override
    public String toString() {
        return "Letter[" + id + "]";
    }
}
