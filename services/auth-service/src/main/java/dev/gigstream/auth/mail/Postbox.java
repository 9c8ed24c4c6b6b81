package dev.gigstream.auth.mail;

/** Hands mails to the server that delivers them. */
public interface Postbox {

    /**
     * @throws AddressRefusedException when the server will never take mail for the address
     * @throws RuntimeException when it did not take this one, this time
     */
    void post(Mail mail);
}
