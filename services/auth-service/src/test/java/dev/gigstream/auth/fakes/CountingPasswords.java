package dev.gigstream.auth.fakes;

import dev.gigstream.auth.password.Passwords;

/** Hashes that can be read, and how often work was done. */
public final class CountingPasswords implements Passwords {

    public int compared;

    @Override
    public String hash(String password) {
        return "hash of " + password;
    }

    @Override
    public boolean matches(String password, String hash) {
        compared++;
        return hash(password).equals(hash);
    }
}
