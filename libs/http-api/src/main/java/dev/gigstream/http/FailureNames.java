package dev.gigstream.http;

import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Looks failures up by the names of their classes, through super classes and causes. */
final class FailureNames {

    private static final int MAX_DEPTH = 20;

    private FailureNames() {}

    static boolean isA(Throwable failure, Set<String> names) {
        return Stream.<Class<?>>iterate(failure.getClass(), type -> type != null, Class::getSuperclass)
                .anyMatch(type -> names.contains(type.getName()));
    }

    static boolean inCauses(Throwable failure, Predicate<Throwable> test) {
        return causes(failure).anyMatch(test);
    }

    static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(MAX_DEPTH);
    }
}
