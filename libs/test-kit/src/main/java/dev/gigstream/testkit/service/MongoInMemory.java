package dev.gigstream.testkit.service;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.DynamicPropertyRegistrar;

/** A service's MongoDB in this process, empty for each started service. Needs {@code mongo-java-server} in the module. */
@TestConfiguration(proxyBeanMethods = false)
public class MongoInMemory {

    @Bean(destroyMethod = "shutdownNow")
    MongoServer mongoServer() {
        MongoServer server = new MongoServer(new MemoryBackend());
        server.bind();
        return server;
    }

    @Bean
    DynamicPropertyRegistrar mongoAddress(MongoServer mongo) {
        String address = "mongodb://127.0.0.1:" + mongo.getLocalAddress().getPort();
        return properties -> properties.add("spring.mongodb.uri", () -> address);
    }
}
