package dev.gigstream.users;

import dev.gigstream.outbox.mongo.EnableMongoOutbox;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Profiles of buyers and sellers, and the files they upload. */
@SpringBootApplication
@EnableScheduling
@EnableMongoOutbox(collections = "profiles")
public class UserServiceApplication {

    public static void main(String[] args) {
        SpringApplication.run(UserServiceApplication.class, args);
    }
}
