package dev.gigstream.edge;

import io.jsonwebtoken.Jwts;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.KeyPair;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A gateway on a free port in front of one fake service that plays all of them. */
public final class Edge implements AutoCloseable {
    public static final String KID = "first";

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ConfigurableApplicationContext context;
    /** All of them, as the gateway's settings name them. */
    private static final List<String> SERVICES = List.of("AUTH", "USER", "GIG", "SEARCH", "ORDER", "PAYMENT", "REVIEW");

    private final FakeService service;
    private final KeyFiles keys;
    private final KeyPair first;

    private Edge(ConfigurableApplicationContext context, FakeService service, KeyFiles keys, KeyPair first) {
        this.context = context;
        this.service = service;
        this.keys = keys;
        this.first = first;
    }

    /** @param settings properties as {@code name=value} */
    public static Edge start(String... settings) {
        KeyFiles keys = KeyFiles.temporary();
        KeyPair first = keys.add(KID);
        FakeService service = new FakeService();
        Map<String, String> properties = new LinkedHashMap<>(Map.of(
                "server.port",
                "0",
                "server.address",
                "127.0.0.1",
                "management.server.port",
                "0",
                "gigstream.edge.revocations.enabled",
                "false",
                "gigstream.edge.limits.enabled",
                "false",
                "JWT_SIGNING_KEYS",
                keys.directory().toString()));
        SERVICES.forEach(name -> properties.put(name + "_SERVICE_URL", service.url()));
        for (String setting : settings) {
            properties.put(setting.substring(0, setting.indexOf('=')), setting.substring(setting.indexOf('=') + 1));
        }
        ConfigurableApplicationContext context = SpringApplication.run(
                EdgeGatewayApplication.class,
                properties.entrySet().stream().map(property -> "--" + property).toArray(String[]::new));
        return new Edge(context, service, keys, first);
    }

    public FakeService service() {
        return service;
    }

    public KeyFiles keys() {
        return keys;
    }

    public KeyPair firstKey() {
        return first;
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    public int port() {
        return ((WebServerApplicationContext) context).getWebServer().getPort();
    }

    public int managementPort() {
        return context.getEnvironment().getRequiredProperty("local.management.port", Integer.class);
    }

    public HttpResponse<String> get(String path, String... headers) {
        return send(request(path, headers).GET());
    }

    public HttpResponse<String> post(String path, String json, String... headers) {
        return send(request(path, headers)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    public HttpRequest.Builder request(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path))
                .timeout(Duration.ofSeconds(20));
        return headers.length == 0 ? request : request.headers(headers);
    }

    public HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public static JsonNode json(HttpResponse<String> response) {
        return JsonMapper.shared().readTree(response.body());
    }

    /** A valid token's content, to be signed or spoilt. */
    public static io.jsonwebtoken.JwtBuilder claims(String userId) {
        Instant now = Instant.now();
        return Jwts.builder()
                .header()
                .keyId(KID)
                .type("at+jwt")
                .and()
                .issuer("https://gigstream.dev")
                .audience()
                .add("gigstream")
                .and()
                .subject(userId)
                .claim("sid", "session-of-" + userId)
                .claim("roles", List.of("BUYER"))
                .issuedAt(Date.from(now))
                .expiration(Date.from(now.plusSeconds(300)));
    }

    public String token(String userId) {
        return claims(userId).signWith(first.getPrivate(), Jwts.SIG.RS256).compact();
    }

    public String bearer(String userId) {
        return "Bearer " + token(userId);
    }

    public static Map<String, String> cookies(HttpResponse<String> response) {
        Map<String, String> cookies = new LinkedHashMap<>();
        response.headers()
                .allValues("Set-Cookie")
                .forEach(cookie -> cookies.put(cookie.substring(0, cookie.indexOf('=')), cookie));
        return cookies;
    }

    @Override
    public void close() {
        context.close();
        service.close();
        keys.close();
    }
}
