package dev.gigstream.auth.password.argon2;

import dev.gigstream.auth.password.HashingBusyException;
import dev.gigstream.auth.password.Passwords;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * Argon2id at 19 MiB, two passes, one lane. Each hash takes that memory and a core for a while, so only a few run at a
 * time and only a few more wait; a flood of logins is turned away instead of taking the service down.
 */
final class Argon2Passwords implements Passwords, AutoCloseable {

    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;

    private final SecureRandom random = new SecureRandom();
    private final Argon2Cost cost;
    private final ThreadPoolExecutor pool;
    private final String nobodysHash;

    Argon2Passwords(Argon2Cost cost, int threads, int waiting) {
        this.cost = cost;
        this.pool = new ThreadPoolExecutor(
                threads,
                threads,
                0,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(waiting),
                Thread.ofPlatform().name("argon2-", 0).daemon().factory());
        this.nobodysHash = new PhcHash(cost, salt(), new byte[HASH_BYTES]).text();
    }

    @Override
    public String hash(String password) {
        byte[] salt = salt();
        return new PhcHash(cost, salt, pooled(() -> derive(password, cost, salt, HASH_BYTES))).text();
    }

    @Override
    public boolean matches(String password, String hash) {
        PhcHash expected = PhcHash.parse(hash == null ? nobodysHash : hash);
        byte[] actual = pooled(() -> derive(password, expected.cost(), expected.salt(), expected.hash().length));
        return MessageDigest.isEqual(actual, expected.hash()) && hash != null;
    }

    @Override
    public void close() {
        pool.shutdownNow();
    }

    private byte[] pooled(Callable<byte[]> work) {
        try {
            Future<byte[]> result = pool.submit(work);
            return result.get();
        } catch (RejectedExecutionException e) {
            throw new HashingBusyException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new HashingBusyException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("a password could not be hashed", e.getCause());
        }
    }

    /** Any Unicode is fine; composed and decomposed forms of one text are one password. */
    private static byte[] derive(String password, Argon2Cost cost, byte[] salt, int length) {
        Argon2Parameters parameters = new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(cost.memoryKib())
                .withIterations(cost.passes())
                .withParallelism(cost.lanes())
                .withSalt(salt)
                .build();
        Argon2BytesGenerator generator = new Argon2BytesGenerator();
        generator.init(parameters);
        byte[] hash = new byte[length];
        String normalised = Normalizer.normalize(password, Normalizer.Form.NFC);
        generator.generateBytes(normalised.getBytes(StandardCharsets.UTF_8), hash);
        return hash;
    }

    private byte[] salt() {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        return salt;
    }
}
