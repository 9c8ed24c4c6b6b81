package dev.gigstream.notifications.mail.smtp;

import dev.gigstream.notifications.mail.Letter;
import dev.gigstream.notifications.mail.LetterRefusedException;
import dev.gigstream.notifications.mail.MailServerAwayException;
import dev.gigstream.notifications.mail.MailSettings;
import dev.gigstream.notifications.mail.Postbox;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Delivers by SMTP, within the time-outs of the configuration, text and HTML side by side. */
@Component
class SmtpPostbox implements Postbox {
    private final JavaMailSender sender;
    private final MailSettings settings;

    SmtpPostbox(JavaMailSender sender, MailSettings settings) {
        this.sender = sender;
        this.settings = settings;
    }

    @Override
    public void post(Letter letter) {
        MimeMessage message = message(letter);
        try {
            sender.send(message);
        } catch (MailException e) {
            throw Refusals.isForGood(e) ? new LetterRefusedException(e) : new MailServerAwayException(e);
        }
    }

    private MimeMessage message(Letter letter) {
        MimeMessage message = new IdentifiedMessage(sender.createMimeMessage(), letter.id());
        try {
            MimeMessageHelper parts = new MimeMessageHelper(message, true, StandardCharsets.UTF_8.name());
            parts.setFrom(settings.from());
            parts.setTo(letter.to());
            parts.setSubject(letter.subject());
            parts.setText(letter.text(), letter.html());
            // RFC 8058: mail programs offer it as a button and follow it with one POST.
            message.setHeader("List-Unsubscribe", "<" + letter.muteLink() + ">");
            message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
            message.setHeader("Auto-Submitted", "auto-generated");
            if (!letter.trace().isEmpty()) {
                message.setHeader("X-Trace-Id", letter.trace());
            }
            return message;
        } catch (MessagingException e) {
            throw new LetterRefusedException(e);
        }
    }
}
