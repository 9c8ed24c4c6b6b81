package dev.gigstream.edge.token;

import io.jsonwebtoken.security.Jwks;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Publishes the public half of every key. */
@RestController
class JwksEndpoint {
    record KeySet(List<Map<String, Object>> keys) {}

    private final SigningKeys keys;

    JwksEndpoint(SigningKeys keys) {
        this.keys = keys;
    }

    @GetMapping(path = "/.well-known/jwks.json", produces = "application/json")
    ResponseEntity<KeySet> keySet() {
        KeySet set =
                new KeySet(keys.ring().keys().stream().map(JwksEndpoint::jwk).toList());
        return ResponseEntity.ok().cacheControl(CacheControl.noCache()).body(set);
    }

    private static Map<String, Object> jwk(SigningKey key) {
        return new TreeMap<>(Jwks.builder()
                .key(key.publicKey())
                .id(key.kid())
                .algorithm("RS256")
                .publicKeyUse("sig")
                .build());
    }
}
