package dev.gigstream.service;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** What makes a token ours, and where the public keys of its signer are. */
@ConfigurationProperties("gigstream.tokens")
record TokenSettings(
        @DefaultValue("https://gigstream.dev") String issuer,
        @DefaultValue("gigstream") String audience,
        @DefaultValue("jwks.json") Path publicKeys,
        @DefaultValue("5000") int cacheSize) {}
