package dev.gigstream.auth.mail;

import dev.gigstream.auth.account.EmailAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Mails that are to be sent. An order names kind and address only: code and text are made when the mail is sent, so no
 * secret ever waits anywhere.
 */
public interface MailOrders {

    /** Joins the transaction at hand. While the same mail is waiting, ordering it again changes nothing. */
    void place(MailKind kind, EmailAddress to);

    /** Takes due orders for a while; of several instances only one gets each. */
    List<MailOrder> claim(int limit, Instant now, Duration lease);

    void done(MailOrder order);

    void postpone(MailOrder order, Instant until);

    /** Drops what waits for an address. */
    void withdraw(EmailAddress to);
}
