package dev.gigstream.gigs;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;

/** A test through HTTP against {@link ServiceUnderTest}; all of them share one started service. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "gigstream.outbox.enabled=false",
            "gigstream.consumer.enabled=false",
            "gigstream.import.enabled=true",
            "logging.level.io.apicurio=off"
        })
@Import(ServiceUnderTest.class)
public @interface ApiTest {}
