package dev.gigstream.bench.market;

import dev.gigstream.bench.load.Gateway;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;

/** Many who sign up as everybody does, a few at a time: hashing their passwords is what it takes. */
public final class People {
    private static final int AT_ONCE = 2;

    private People() {}

    /** @throws ExecutionException when one of them could not */
    public static List<Person> signUp(Gateway gateway, int number, String role)
            throws InterruptedException, ExecutionException {
        Callable<Person> signUp = () -> Person.signUp(gateway, role);
        try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            var people = new ArrayList<Person>();
            for (var signedUp : threads.invokeAll(Collections.nCopies(number, signUp))) {
                people.add(signedUp.get());
            }
            return List.copyOf(people);
        }
    }
}
