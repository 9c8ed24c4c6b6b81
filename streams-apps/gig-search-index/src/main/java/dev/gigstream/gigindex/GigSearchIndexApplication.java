package dev.gigstream.gigindex;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Joins search documents from events and keeps the gig index in step with them. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class GigSearchIndexApplication {
    public static void main(String[] args) {
        SpringApplication.run(GigSearchIndexApplication.class, args);
    }
}
