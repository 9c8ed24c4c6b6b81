package dev.gigstream.bench.gateway;

import io.jsonwebtoken.Jwts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.UUID;

/** A key pair of this run: the private half where a gateway looks for it, the public one as HAProxy reads it. */
final class SigningKeyFiles {
    private static final String KEY_ID = "bench";

    private final KeyPair keys;
    private final Path folder;

    private SigningKeyFiles(KeyPair keys, Path folder) {
        this.keys = keys;
        this.folder = folder;
    }

    static SigningKeyFiles create(Path folder) throws IOException {
        var files = new SigningKeyFiles(Jwts.SIG.RS256.keyPair().build(), folder);
        Files.createDirectories(files.privateKeys());
        Files.writeString(
                files.privateKeys().resolve(KEY_ID + ".pem"),
                pem("PRIVATE KEY", files.keys.getPrivate().getEncoded()));
        Files.writeString(
                files.publicKey(), pem("PUBLIC KEY", files.keys.getPublic().getEncoded()));
        return files;
    }

    Path privateKeys() {
        return folder.resolve("private");
    }

    Path publicKey() {
        return folder.resolve("public.pem");
    }

    /** A token like the gateway's own, made anew for each round so that it never expires in one. */
    String token() {
        var now = Instant.now();
        return Jwts.builder()
                .header()
                .keyId(KEY_ID)
                .type("at+jwt")
                .and()
                .issuer("https://gigstream.dev")
                .audience()
                .add("gigstream")
                .and()
                .subject(UUID.randomUUID().toString())
                .claim("sid", UUID.randomUUID().toString())
                .claim("roles", List.of("BUYER"))
                .issuedAt(Date.from(now))
                .expiration(Date.from(now.plus(Duration.ofMinutes(14))))
                .signWith(keys.getPrivate(), Jwts.SIG.RS256)
                .compact();
    }

    private static String pem(String kind, byte[] der) {
        var body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
        return "-----BEGIN %s-----%n%s%n-----END %s-----%n".formatted(kind, body, kind);
    }
}
