package dev.gigstream.testkit.socket;

/** Whether what was asked was done is not known. */
public final class ConnectionLostException extends Exception {
    private static final long serialVersionUID = 1L;

    ConnectionLostException(String why) {
        super(why);
    }
}
