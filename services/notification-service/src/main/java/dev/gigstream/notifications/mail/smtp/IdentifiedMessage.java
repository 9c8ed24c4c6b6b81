package dev.gigstream.notifications.mail.smtp;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;

/** A message whose id is made of what it tells: a mail server that gets it twice can see that it is the same. */
final class IdentifiedMessage extends MimeMessage {
    private final String id;

    IdentifiedMessage(MimeMessage empty, String id) {
        super(empty.getSession());
        this.id = id;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", "<" + id + "@notifications.gigstream>");
    }
}
