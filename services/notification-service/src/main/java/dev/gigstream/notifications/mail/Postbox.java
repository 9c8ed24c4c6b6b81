package dev.gigstream.notifications.mail;

/** Takes letters. */
public interface Postbox {

    /**
     * Returns when the mail server has taken the letter.
     *
     * @throws MailServerAwayException when it may take it later
     * @throws LetterRefusedException when it never will
     */
    void post(Letter letter);
}
