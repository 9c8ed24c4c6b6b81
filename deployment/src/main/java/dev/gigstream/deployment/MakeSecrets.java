package dev.gigstream.deployment;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.interfaces.RSAPublicKey;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Makes what must not be in the repository: {@code compose.env} with a password for each use, the gateway's first signing
 * key and its public half. A directory that has them is left as it is, so it may be run before every start.
 * Started from its source: {@code java deployment/src/main/java/dev/gigstream/deployment/MakeSecrets.java}.
 */
public final class MakeSecrets {
    private static final Path USUAL = Path.of("deployment", "secrets");
    private static final int PASSWORD_BYTES = 24;
    private static final int KEY_BITS = 2048;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Base64.Encoder BASE64_URL = Base64.getUrlEncoder().withoutPadding();
    private static final Base64.Encoder PEM_LINES = Base64.getMimeEncoder(64, new byte[] {'\n'});

    static final List<String> PASSWORDS = List.of(
            "AUTH_DB_PASSWORD",
            "GRAFANA_ADMIN_PASSWORD",
            "KIBANA_ENCRYPTION_KEY",
            "MONGO_CHAT_PASSWORD",
            "MONGO_GIGS_PASSWORD",
            "MONGO_ORDERS_PASSWORD",
            "MONGO_REPLICA_KEY",
            "MONGO_ROOT_PASSWORD",
            "MONGO_USERS_PASSWORD",
            "MYSQL_ROOT_PASSWORD",
            "NOTIFICATION_LINK_KEY",
            "PAYMENTS_DB_OWNER_PASSWORD",
            "PAYMENTS_DB_PASSWORD",
            "POSTGRES_PASSWORD",
            "RAZORPAY_KEY_SECRET",
            "RAZORPAY_WEBHOOK_SECRET",
            "REDIS_PASSWORD",
            "REGISTRY_DB_PASSWORD",
            "REVIEWS_DB_PASSWORD");

    private MakeSecrets() {}

    public static void main(String[] arguments) throws IOException, GeneralSecurityException {
        Path directory = arguments.length == 0 ? USUAL : Path.of(arguments[0]);
        System.out.println(
                make(directory) ? "Made the secrets in " + directory : directory + " has its secrets already");
    }

    /** Whether there were none. The file of passwords comes last: where it is, everything is. */
    static boolean make(Path directory) throws IOException, GeneralSecurityException {
        Path passwords = directory.resolve("compose.env");
        if (Files.exists(passwords)) {
            return false;
        }
        // Containers read as another user than the one who starts them; on this machine the directory keeps others out.
        Path signing = directory.resolve("signing");
        Files.createDirectories(signing);
        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx------"));
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(KEY_BITS);
        KeyPair pair = generator.generateKeyPair();
        RSAPublicKey key = (RSAPublicKey) pair.getPublic();
        Files.writeString(directory.resolve("jwks.json"), jwks(key));
        Files.writeString(signing.resolve(id(key) + ".pem"), pem(pair.getPrivate()));
        Files.writeString(
                passwords,
                PASSWORDS.stream().map(name -> name + "=" + password()).collect(Collectors.joining("\n", "", "\n")));
        return true;
    }

    private static String password() {
        byte[] bytes = new byte[PASSWORD_BYTES];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private static String jwks(RSAPublicKey key) throws GeneralSecurityException {
        return "{\"keys\":[{\"kty\":\"RSA\",\"use\":\"sig\",\"alg\":\"RS256\",\"kid\":\"%s\",\"n\":\"%s\",\"e\":\"%s\"}]}\n"
                .formatted(id(key), magnitude(key.getModulus()), magnitude(key.getPublicExponent()));
    }

    /** The thumbprint of RFC 7638. */
    private static String id(RSAPublicKey key) throws GeneralSecurityException {
        String canonical = "{\"e\":\"%s\",\"kty\":\"RSA\",\"n\":\"%s\"}"
                .formatted(magnitude(key.getPublicExponent()), magnitude(key.getModulus()));
        return BASE64_URL.encodeToString(
                MessageDigest.getInstance("SHA-256").digest(canonical.getBytes(StandardCharsets.US_ASCII)));
    }

    /** JWK wants the magnitude alone, without the sign byte that BigInteger puts first. */
    private static String magnitude(BigInteger number) {
        byte[] bytes = number.toByteArray();
        int sign = bytes.length > 1 && bytes[0] == 0 ? 1 : 0;
        return BASE64_URL.encodeToString(Arrays.copyOfRange(bytes, sign, bytes.length));
    }

    private static String pem(PrivateKey key) {
        return "-----BEGIN PRIVATE KEY-----\n" + PEM_LINES.encodeToString(key.getEncoded())
                + "\n-----END PRIVATE KEY-----\n";
    }
}
