package dev.gigstream.chat;

import dev.gigstream.outbox.mongo.EnableMongoOutbox;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Conversations between two users; it alone writes the chat topics. */
@SpringBootApplication
@EnableMongoOutbox(collections = {"conversations", "people"})
public class ChatServiceApplication {

    public static void main(String[] args) {
        SpringApplication.run(ChatServiceApplication.class, args);
    }
}
