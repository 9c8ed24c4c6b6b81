package dev.gigstream.edge.token;

import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;

/** One RSA key pair under its public name; {@code since} is when it may first have become known to the services. */
record SigningKey(String kid, RSAPrivateCrtKey privateKey, RSAPublicKey publicKey, Instant since) {}
