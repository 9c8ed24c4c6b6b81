package dev.gigstream.testkit.infrastructure;

import static dev.gigstream.testkit.infrastructure.Server.REDIS;
import static dev.gigstream.testkit.infrastructure.Server.REGISTRY;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

@WithInfrastructure({REDIS, REGISTRY})
class InfrastructureIT {
    @Test
    void namesTheAddressesAsTheServicesDo() throws Exception {
        var redis = URI.create(System.getProperty("REDIS_URL"));

        try (var socket = new Socket(redis.getHost(), redis.getPort())) {
            assertThat(socket.isConnected()).isTrue();
        }
    }

    @Test
    void registersTheSchemasOfTheCatalogue() throws Exception {
        var subjects = URI.create(System.getProperty("SCHEMA_REGISTRY_URL") + "/apis/ccompat/v7/subjects");
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(HttpRequest.newBuilder(subjects).build(), HttpResponse.BodyHandlers.ofString());

            assertThat(answer.body()).contains("gigs.gig.events.v1-value");
        }
    }
}
