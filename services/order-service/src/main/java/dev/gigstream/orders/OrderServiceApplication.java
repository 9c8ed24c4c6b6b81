package dev.gigstream.orders;

import dev.gigstream.outbox.mongo.EnableMongoOutbox;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Orders from placing to their end; it alone writes the order topic. */
@SpringBootApplication
@EnableMongoOutbox(collections = "orders")
public class OrderServiceApplication {

    public static void main(String[] args) {
        SpringApplication.run(OrderServiceApplication.class, args);
    }
}
