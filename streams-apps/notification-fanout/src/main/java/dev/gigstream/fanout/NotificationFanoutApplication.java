package dev.gigstream.fanout;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Decides from domain events who is told what, once, by which channel and when. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class NotificationFanoutApplication {
    public static void main(String[] args) {
        SpringApplication.run(NotificationFanoutApplication.class, args);
    }
}
