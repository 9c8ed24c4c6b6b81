package dev.gigstream.testkit.infrastructure;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * Starts what {@link WithInfrastructure} names before the first class that needs it, for all classes of this JVM, and
 * stops it when the tests are over. With the system property {@code gigstream.test.infrastructure} it starts nothing and
 * takes the addresses from that file.
 */
public final class Infrastructure implements BeforeAllCallback {
    private static final String SHARED = "gigstream.test.infrastructure";
    private static final Path HOMES = Path.of("target", "infrastructure");

    @Override
    public void beforeAll(ExtensionContext context) throws Exception {
        Addresses addresses = addresses(context, wanted(context.getRequiredTestClass()));
        addresses.publish();
    }

    private static Addresses addresses(ExtensionContext context, Set<Server> wanted) throws Exception {
        String file = System.getProperty(SHARED);
        if (file != null) {
            return Addresses.read(Path.of(file));
        }
        return context.getRoot()
                .getStore(ExtensionContext.Namespace.create(Infrastructure.class))
                .computeIfAbsent(OwnServers.class, type -> OwnServers.in(HOMES), OwnServers.class)
                .running(wanted);
    }

    private static Set<Server> wanted(Class<?> test) {
        Set<Server> wanted = EnumSet.noneOf(Server.class);
        for (Class<?> type = test; type != null; type = type.getEnclosingClass()) {
            AnnotationSupport.findAnnotation(type, WithInfrastructure.class)
                    .ifPresent(annotation -> wanted.addAll(Arrays.asList(annotation.value())));
        }
        return wanted;
    }
}
