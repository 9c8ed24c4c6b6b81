package dev.gigstream.logindex;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Brings what applications logged as errors into Elasticsearch, where operators look for it. */
@SpringBootApplication
public class LogIndexApplication {
    public static void main(String[] args) {
        SpringApplication.run(LogIndexApplication.class, args);
    }
}
