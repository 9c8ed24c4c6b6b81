package dev.gigstream.outbox.mongo;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Import;

/** Relays the {@code outbox} arrays of the documents in these collections. */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Import(MongoOutboxConfiguration.class)
public @interface EnableMongoOutbox {
    String[] collections();
}
