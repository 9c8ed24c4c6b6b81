package dev.gigstream.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MakeSecretsTest {
    @TempDir
    Path home;

    @Test
    void makesAPasswordForEachUse() throws Exception {
        MakeSecrets.make(home.resolve("secrets"));
        List<String> lines = Files.readAllLines(home.resolve("secrets/compose.env"));
        assertThat(lines).hasSameSizeAs(MakeSecrets.PASSWORDS).allMatch(line -> line.matches("[A-Z_]+=[0-9a-f]{48}"));
        assertThat(lines.stream().map(line -> line.split("=")[1])).doesNotHaveDuplicates();
    }

    @Test
    void publishesTheHalfThatVerifiesWhatTheOtherSigned() throws Exception {
        MakeSecrets.make(home);
        Object published = Tree.list(
                        Repository.yaml(home.resolve("jwks.json").toString()).get("keys"))
                .getFirst();
        RSAPublicKeySpec key = new RSAPublicKeySpec(number(published, "n"), number(published, "e"));
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initSign(signingKey(Tree.text(published, "kid")));
        signature.update("token".getBytes(StandardCharsets.US_ASCII));
        byte[] signed = signature.sign();
        signature.initVerify(KeyFactory.getInstance("RSA").generatePublic(key));
        signature.update("token".getBytes(StandardCharsets.US_ASCII));
        assertThat(signature.verify(signed)).isTrue();
    }

    @Test
    void leavesWhatIsThere() throws Exception {
        MakeSecrets.make(home);
        String before = Files.readString(home.resolve("compose.env"));
        assertThat(MakeSecrets.make(home)).isFalse();
        assertThat(home.resolve("compose.env")).hasContent(before);
        try (Stream<Path> keys = Files.list(home.resolve("signing"))) {
            assertThat(keys).hasSize(1);
        }
    }

    @Test
    void keepsOtherUsersOfTheMachineOut() throws Exception {
        MakeSecrets.make(home.resolve("secrets"));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve("secrets"))))
                .isEqualTo("rwx------");
    }

    @Test
    void isNoPartOfTheRepository() {
        assertThat(Repository.text(".gitignore").lines()).contains("deployment/secrets/");
    }

    private RSAPrivateCrtKey signingKey(String id) throws Exception {
        String body =
                Files.readString(home.resolve("signing").resolve(id + ".pem")).replaceAll("-----[A-Z ]+-----", "");
        return (RSAPrivateCrtKey) KeyFactory.getInstance("RSA")
                .generatePrivate(new PKCS8EncodedKeySpec(Base64.getMimeDecoder().decode(body)));
    }

    private static BigInteger number(Object key, String name) {
        return new BigInteger(1, Base64.getUrlDecoder().decode(Tree.text(key, name)));
    }
}
