package dev.gigstream.edge.token;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gigstream.edge.Edge;
import dev.gigstream.edge.KeyFiles;
import io.jsonwebtoken.Jwts;
import io.jsonwebtoken.security.Jwks;
import io.jsonwebtoken.security.Keys;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TokenTableTest {
    private static final String PUBLIC = "/api/v1/search/gigs";
    private static final String NEEDS_TOKEN = "/api/v1/admin/users";

    private final Edge edge = Edge.start();

    @AfterAll
    void stop() {
        edge.close();
    }

    @Test
    void passesAValidTokenOn() {
        String bearer = edge.bearer("anna");

        HttpResponse<String> answer = edge.get(NEEDS_TOKEN, "Authorization", bearer);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(edge.service().last(NEEDS_TOKEN).header("Authorization")).isEqualTo(bearer);
    }

    @Test
    void leavesARequestWithoutTokenToTheService() {
        assertThat(edge.get(PUBLIC).statusCode()).isEqualTo(200);
    }

    @Test
    void asksForATokenWhereTheRouteDoes() {
        HttpResponse<String> answer = edge.get(NEEDS_TOKEN);

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate")).contains("Bearer realm=\"gigstream\"");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badTokens")
    void refusesABadTokenOnPublicRoutesToo(String name, String authorization) {
        edge.service().forget();

        HttpResponse<String> answer = edge.get(PUBLIC, "Authorization", authorization);

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate").orElse("")).contains("error=\"invalid_token\"");
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(Edge.json(answer).path("code").stringValue()).isEqualTo("UNAUTHENTICATED");
        assertThat(edge.service().received(PUBLIC)).isEmpty();
    }

    Stream<Arguments> badTokens() {
        var ours = edge.firstKey().getPrivate();
        var foreign = KeyFiles.pair();
        var embeddedKey =
                Jwks.builder().key((RSAPublicKey) edge.firstKey().getPublic()).build();
        String valid = edge.token("anna");
        return Stream.of(
                        Map.entry("no signature", Edge.claims("eve").compact()),
                        Map.entry("alg none with a kid", unsigned()),
                        Map.entry("HS256 keyed with our public key", signedWithPublicKeyAsSecret()),
                        Map.entry(
                                "RS512 with our key",
                                Edge.claims("eve")
                                        .signWith(ours, Jwts.SIG.RS512)
                                        .compact()),
                        Map.entry(
                                "PS256 with our key",
                                Edge.claims("eve")
                                        .signWith(ours, Jwts.SIG.PS256)
                                        .compact()),
                        Map.entry(
                                "foreign key under our kid",
                                Edge.claims("eve")
                                        .signWith(foreign.getPrivate(), Jwts.SIG.RS256)
                                        .compact()),
                        Map.entry(
                                "unknown kid",
                                Edge.claims("eve")
                                        .header()
                                        .keyId("other")
                                        .and()
                                        .signWith(ours, Jwts.SIG.RS256)
                                        .compact()),
                        Map.entry(
                                "kid that is a path",
                                Edge.claims("eve")
                                        .header()
                                        .keyId("../first")
                                        .and()
                                        .signWith(ours, Jwts.SIG.RS256)
                                        .compact()),
                        Map.entry(
                                "no kid",
                                Edge.claims("eve")
                                        .header()
                                        .delete("kid")
                                        .and()
                                        .signWith(ours, Jwts.SIG.RS256)
                                        .compact()),
                        Map.entry(
                                "jku",
                                Edge.claims("eve")
                                        .header()
                                        .add("jku", "http://evil/jwks.json")
                                        .and()
                                        .signWith(ours, Jwts.SIG.RS256)
                                        .compact()),
                        Map.entry(
                                "x5u",
                                Edge.claims("eve")
                                        .header()
                                        .add("x5u", "http://evil/cert")
                                        .and()
                                        .signWith(ours, Jwts.SIG.RS256)
                                        .compact()),
                        Map.entry(
                                "embedded key",
                                Edge.claims("eve")
                                        .header()
                                        .add("jwk", embeddedKey)
                                        .and()
                                        .signWith(ours, Jwts.SIG.RS256)
                                        .compact()),
                        Map.entry(
                                "wrong issuer",
                                Edge.claims("eve")
                                        .issuer("https://evil.example")
                                        .signWith(ours, Jwts.SIG.RS256)
                                        .compact()),
                        Map.entry(
                                "wrong audience",
                                Edge.claims("eve")
                                        .audience()
                                        .remove("gigstream")
                                        .add("other")
                                        .and()
                                        .signWith(ours, Jwts.SIG.RS256)
                                        .compact()),
                        Map.entry(
                                "wrong type",
                                Edge.claims("eve")
                                        .header()
                                        .type("JWT")
                                        .and()
                                        .signWith(ours, Jwts.SIG.RS256)
                                        .compact()),
                        Map.entry(
                                "no type",
                                Edge.claims("eve")
                                        .header()
                                        .delete("typ")
                                        .and()
                                        .signWith(ours, Jwts.SIG.RS256)
                                        .compact()),
                        Map.entry(
                                "no expiry",
                                Edge.claims("eve")
                                        .expiration(null)
                                        .signWith(ours, Jwts.SIG.RS256)
                                        .compact()),
                        Map.entry(
                                "no session",
                                Edge.claims("eve")
                                        .claim("sid", null)
                                        .signWith(ours, Jwts.SIG.RS256)
                                        .compact()),
                        Map.entry(
                                "session of another type",
                                Edge.claims("eve")
                                        .claim("sid", List.of("a"))
                                        .signWith(ours, Jwts.SIG.RS256)
                                        .compact()),
                        Map.entry(
                                "no subject",
                                Edge.claims("eve")
                                        .subject(null)
                                        .signWith(ours, Jwts.SIG.RS256)
                                        .compact()),
                        Map.entry(
                                "expired",
                                Edge.claims("eve")
                                        .expiration(Date.from(Instant.now().minusSeconds(1)))
                                        .signWith(ours, Jwts.SIG.RS256)
                                        .compact()),
                        Map.entry(
                                "not yet valid",
                                Edge.claims("eve")
                                        .notBefore(Date.from(Instant.now().plusSeconds(60)))
                                        .signWith(ours, Jwts.SIG.RS256)
                                        .compact()),
                        Map.entry("another payload under a real signature", swapped(valid)),
                        Map.entry(
                                "compressed",
                                Edge.claims("eve")
                                        .compressWith(Jwts.ZIP.DEF)
                                        .signWith(ours, Jwts.SIG.RS256)
                                        .compact()),
                        Map.entry("cut off", valid.substring(0, valid.length() - 10)),
                        Map.entry("words", "not-a-token"),
                        Map.entry("nothing", ""))
                .map(row -> Arguments.of(row.getKey(), "Bearer " + row.getValue()));
    }

    @ParameterizedTest
    @MethodSource("otherAuthorizations")
    void refusesOtherKindsOfAuthorization(String value) {
        assertThat(edge.get(PUBLIC, "Authorization", value).statusCode()).isEqualTo(401);
    }

    static Stream<String> otherAuthorizations() {
        return Stream.of("Basic YTpi", "Bearer", "Digest x", "bearer\tabc");
    }

    @Test
    void refusesTwoAuthorizations() {
        HttpResponse<String> answer =
                edge.get(PUBLIC, "Authorization", edge.bearer("anna"), "Authorization", edge.bearer("bob"));

        assertThat(answer.statusCode()).isEqualTo(401);
    }

    @Test
    void ignoresATokenInTheAddressOrInACookieOutsideSockets() {
        String token = edge.token("anna");

        HttpResponse<String> answer =
                edge.get(NEEDS_TOKEN + "?access_token=" + token, "Cookie", "access_token=" + token);

        assertThat(answer.statusCode()).isEqualTo(401);
    }

    @Test
    void refusesTokensOfAnEndedSession() {
        RevokedSessions revoked = edge.bean(RevokedSessions.class);
        String bearer = edge.bearer("carl");
        assertThat(edge.get(PUBLIC, "Authorization", bearer).statusCode()).isEqualTo(200);

        revoked.end("session-of-carl");

        HttpResponse<String> answer = edge.get(PUBLIC, "Authorization", bearer);
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(Edge.json(answer).path("detail").stringValue()).contains("ended");
    }

    @Test
    void publishesThePublicHalfOfItsKeysOnly() {
        HttpResponse<String> answer = edge.get("/.well-known/jwks.json");

        var key = Edge.json(answer).path("keys").path(0);
        assertThat(key.path("kid").stringValue()).isEqualTo(Edge.KID);
        assertThat(key.propertyNames()).containsExactlyInAnyOrder("kty", "kid", "alg", "use", "n", "e");
        byte[] modulus =
                ((RSAPublicKey) edge.firstKey().getPublic()).getModulus().toByteArray();
        assertThat(Base64.getUrlDecoder().decode(key.path("n").stringValue())).endsWith(modulus[modulus.length - 1]);
    }

    private static String swapped(String valid) {
        String[] parts = valid.split("\\.");
        String payload =
                new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8).replace("anna", "root");
        return parts[0] + '.' + base64(payload) + '.' + parts[2];
    }

    private static String unsigned() {
        String payload = Edge.claims("eve").compact().split("\\.")[1];
        return base64("{\"alg\":\"none\",\"typ\":\"at+jwt\",\"kid\":\"first\"}") + '.' + payload + '.';
    }

    private String signedWithPublicKeyAsSecret() {
        var secret = Keys.hmacShaKeyFor(edge.firstKey().getPublic().getEncoded());
        return Edge.claims("eve").signWith(secret, Jwts.SIG.HS256).compact();
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
