package dev.gigstream.notifications.mail.smtp;

import jakarta.mail.SendFailedException;
import jakarta.mail.internet.AddressException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;

/** Tells a mail server that says never from one that says later, or nothing. */
final class Refusals {
    private static final int PERMANENT = 500;

    private Refusals() {}

    static boolean isForGood(MailException failure) {
        return failure instanceof MailSendException send
                && send.getFailedMessages().values().stream().anyMatch(Refusals::isForGood);
    }

    private static boolean isForGood(Exception failure) {
        for (Exception link = failure; link != null; link = next(link)) {
            if (link instanceof AddressException
                    || link instanceof SMTPSendFailedException send && send.getReturnCode() >= PERMANENT
                    || link instanceof SMTPAddressFailedException address && address.getReturnCode() >= PERMANENT) {
                return true;
            }
        }
        return false;
    }

    /** The mail library chains its failures on a path of its own. */
    private static Exception next(Exception failure) {
        return failure instanceof SendFailedException send ? send.getNextException() : null;
    }
}
