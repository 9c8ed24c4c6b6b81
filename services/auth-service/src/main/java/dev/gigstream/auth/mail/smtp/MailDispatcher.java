package dev.gigstream.auth.mail.smtp;

import dev.gigstream.auth.mail.MailWaiting;
import dev.gigstream.auth.mail.SendingMails;
import dev.gigstream.auth.mail.SendingMails.Round;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Sends mails from one thread: at once when one was ordered here, and every few seconds what else is due. */
@Component
class MailDispatcher implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(MailDispatcher.class);
    private static final long LOOK_EVERY_SECONDS = 2;
    private static final long STOP_WITHIN_SECONDS = 12;

    private final SendingMails mails;
    private final BlockingQueue<MailWaiting> signals = new ArrayBlockingQueue<>(1);
    private volatile boolean running;
    private Thread thread;

    MailDispatcher(SendingMails mails) {
        this.mails = mails;
    }

    /** One signal stands for any number of mails, so it does not matter when there is one already. */
    @TransactionalEventListener(fallbackExecution = true)
    void on(MailWaiting signal) {
        signals.offer(signal);
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofVirtual().name("mail-dispatcher").start(this::run);
    }

    @Override
    public void stop() {
        running = false;
        thread.interrupt();
        try {
            thread.join(TimeUnit.SECONDS.toMillis(STOP_WITHIN_SECONDS));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void run() {
        while (running) {
            try {
                if (sendDue().handled() == 0) {
                    signals.poll(LOOK_EVERY_SECONDS, TimeUnit.SECONDS);
                }
            } catch (InterruptedException _) {
                return;
            }
        }
    }

    private Round sendDue() {
        try {
            Round round = mails.sendDue();
            if (round.failure() != null) {
                log.warn(
                        "{} mails wait for the mail server: {}",
                        round.postponed(),
                        round.failure().toString());
            }
            return round;
        } catch (RuntimeException e) {
            // The database is away: orders stay where they are until the next look.
            log.warn("mail orders cannot be read: {}", e.toString());
            return Round.NOTHING;
        }
    }
}
