package dev.gigstream.outbox.mongo;

import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Documents known to have entries, in the order they were written. It holds a bounded number and may forget: a look at
 * the whole collection finds what it forgot. Each wake-up is explained by a hint or asks for such a look.
 */
final class Hints {
    private static final int MOST = 10_000;

    private final Set<DocumentRef> documents = new LinkedHashSet<>();
    private int unclaimed;
    private boolean lookAsked = true;

    synchronized void add(DocumentRef document) {
        unclaimed = Math.min(unclaimed + 1, MOST);
        remember(document);
    }

    /** A write we were not told about may have happened. */
    synchronized void woken() {
        if (unclaimed > 0) {
            unclaimed--;
        } else {
            lookAsked = true;
        }
    }

    synchronized Set<DocumentRef> take(int limit) {
        Set<DocumentRef> taken = new LinkedHashSet<>();
        Iterator<DocumentRef> next = documents.iterator();
        while (next.hasNext() && taken.size() < limit) {
            taken.add(next.next());
            next.remove();
        }
        return taken;
    }

    synchronized void putBack(Set<DocumentRef> unfinished) {
        unfinished.forEach(this::remember);
    }

    synchronized boolean takeLookAsked() {
        boolean asked = lookAsked;
        lookAsked = false;
        return asked;
    }

    synchronized void askLook() {
        lookAsked = true;
    }

    private void remember(DocumentRef document) {
        if (documents.size() < MOST) {
            documents.add(document);
        } else {
            lookAsked = true;
        }
    }
}
