package dev.gigstream.gigs;

import dev.gigstream.outbox.mongo.EnableMongoOutbox;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Gigs from draft to archive; it alone writes the gig topic. */
@SpringBootApplication
@EnableMongoOutbox(collections = "gigs")
public class GigServiceApplication {

    public static void main(String[] args) {
        SpringApplication.run(GigServiceApplication.class, args);
    }
}
