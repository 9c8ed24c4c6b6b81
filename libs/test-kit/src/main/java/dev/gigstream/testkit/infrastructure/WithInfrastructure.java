package dev.gigstream.testkit.infrastructure;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The real servers that the tests of this class need; their addresses are system properties named like the environment
 * variables of the services, so Spring's placeholders find them.
 */
@Documented
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(Infrastructure.class)
public @interface WithInfrastructure {
    Server[] value();
}
