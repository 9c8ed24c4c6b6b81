package dev.gigstream.auth.mail;

/** The mail server refused the address itself; trying again is of no use. */
public final class AddressRefusedException extends RuntimeException {

    public AddressRefusedException(Throwable cause) {
        super("the address was refused", cause);
    }
}
