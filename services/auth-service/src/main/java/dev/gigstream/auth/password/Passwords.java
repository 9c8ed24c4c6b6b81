package dev.gigstream.auth.password;

/** Hashes passwords, slowly and a few at a time. */
public interface Passwords {

    /** @throws HashingBusyException when too many are waiting already */
    String hash(String password);

    /**
     * Whether the password is the one that was hashed. Without a hash the answer is no, after the same work.
     *
     * @param hash null when there is none
     * @throws HashingBusyException when too many are waiting already
     */
    boolean matches(String password, String hash);
}
