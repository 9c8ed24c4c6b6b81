package dev.gigstream.auth.mail.smtp;

import dev.gigstream.auth.mail.AddressRefusedException;
import dev.gigstream.auth.mail.Mail;
import dev.gigstream.auth.mail.Postbox;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.AddressException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/** Delivers by SMTP, within the time-outs of the configuration. */
@Component
class SmtpPostbox implements Postbox {

    private final JavaMailSender sender;
    private final String from;

    SmtpPostbox(JavaMailSender sender, @Value("${gigstream.auth.mail-from}") String from) {
        this.sender = sender;
        this.from = from;
    }

    @Override
    public void post(Mail mail) {
        SimpleMailMessage message = new SimpleMailMessage();
        message.setFrom(from);
        message.setTo(mail.to().value());
        message.setSubject(mail.subject());
        message.setText(mail.text());
        try {
            sender.send(message);
        } catch (MailSendException e) {
            throw isAboutTheAddress(e) ? new AddressRefusedException(e) : e;
        }
    }

    private static boolean isAboutTheAddress(MailException failure) {
        return failure instanceof MailSendException send
                && send.getFailedMessages().values().stream()
                        .anyMatch(cause -> cause instanceof AddressException
                                || (cause instanceof SendFailedException refused
                                        && refused.getInvalidAddresses() != null
                                        && refused.getInvalidAddresses().length > 0));
    }
}
