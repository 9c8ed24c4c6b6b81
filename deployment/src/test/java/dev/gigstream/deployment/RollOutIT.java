package dev.gigstream.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script against a cluster that only writes down what it is asked, and a gateway that answers or does not. */
class RollOutIT {
    private static final String DIGEST = "@sha256:" + "a".repeat(64);

    /** Its manifests are a line for each image; what is applied is told with the file's first line. */
    private static final String KUBECTL = """
            #!/usr/bin/env bash
            args="$*"
            case $args in
              kustomize*) printf '# new\\nimage: gigstream/auth-service:1.0.0-SNAPSHOT\\nimage: gigstream/edge-gateway:1.0.0-SNAPSHOT\\n' ;;
              *"get deployment,statefulset"*) printf 'deployment.apps/auth-service\\ndeployment.apps/edge-gateway\\n' ;;
              *"get configmap last-release"*) [ -e "$FAKE/last.yaml" ] && cat "$FAKE/last.yaml" ;;
              apply*--filename\\ -) cat >>"$FAKE/log" ;;
              apply*) file=${args##* }; echo "apply $(head -1 "$file")" >>"$FAKE/log"; cp "$file" "$FAKE/applied.yaml" ;;
              *"create configmap last-release"*) echo "keep" ;;
              *) echo "${args#--namespace gigstream }" >>"$FAKE/log" ;;
            esac
            """;

    private static final String CURL = """
            #!/usr/bin/env bash
            head -1 "$FAKE/applied.yaml" | grep -q "$(cat "$FAKE/works")"
            """;

    @TempDir
    Path fake;

    @BeforeEach
    void prepare() throws IOException {
        program("kubectl", KUBECTL);
        program("curl", CURL);
        Files.writeString(
                fake.resolve("images.txt"),
                "auth-service there/auth-service" + DIGEST + "\nedge-gateway there/edge-gateway" + DIGEST + "\n");
        Files.writeString(fake.resolve("works"), "new");
    }

    @Test
    void rollsOutWaitsAndKeepsWhatWorks() throws Exception {
        assertThat(rollOut()).isZero();
        assertThat(log())
                .containsExactly(
                        "delete job schema-registrar kibana-objects --ignore-not-found --wait",
                        "apply # new",
                        "wait --for=condition=complete job/schema-registrar --timeout=15m",
                        "rollout status deployment.apps/auth-service --timeout=15m",
                        "rollout status deployment.apps/edge-gateway --timeout=15m",
                        "keep");
        assertThat(fake.resolve("applied.yaml"))
                .content()
                .contains("image: there/auth-service" + DIGEST)
                .doesNotContain("gigstream/");
    }

    @Test
    void goesBackWhereTheGatewayDoesNotAnswer() throws Exception {
        Files.writeString(fake.resolve("last.yaml"), "# last\n");
        Files.writeString(fake.resolve("works"), "last");
        assertThat(rollOut()).isEqualTo(1);
        assertThat(log().stream().filter(line -> line.startsWith("apply")))
                .containsExactly("apply # new", "apply # last");
        assertThat(log()).doesNotContain("keep");
    }

    @Test
    void saysSoWhereThereIsNothingToGoBackTo() throws Exception {
        Files.writeString(fake.resolve("works"), "nothing");
        assertThat(rollOut()).isEqualTo(1);
        assertThat(output()).contains("no earlier one");
    }

    @Test
    void takesNoImageWithoutADigest() throws Exception {
        Files.writeString(fake.resolve("images.txt"), "auth-service there/auth-service:latest\n");
        assertThat(rollOut()).isEqualTo(1);
        assertThat(fake.resolve("log")).doesNotExist();
    }

    @Test
    void leavesNoImageUnnamed() throws Exception {
        Files.writeString(fake.resolve("images.txt"), "auth-service there/auth-service" + DIGEST + "\n");
        assertThat(rollOut()).isEqualTo(1);
        assertThat(output()).contains("edge-gateway", "not named");
        assertThat(fake.resolve("log")).doesNotExist();
    }

    private int rollOut() throws Exception {
        ProcessBuilder script = new ProcessBuilder(
                "bash",
                Repository.ROOT.resolve("deployment/roll-out").toString(),
                "dev",
                fake.resolve("images.txt").toString(),
                "http://gateway");
        script.environment().put("PATH", fake + ":" + System.getenv("PATH"));
        script.environment().put("FAKE", fake.toString());
        script.redirectErrorStream(true).redirectOutput(fake.resolve("output").toFile());
        Process process = script.start();
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }

    private List<String> log() throws IOException {
        return Files.readAllLines(fake.resolve("log"));
    }

    private String output() throws IOException {
        try (var lines = Files.lines(fake.resolve("output"))) {
            return lines.collect(Collectors.joining("\n"));
        }
    }

    private void program(String name, String text) throws IOException {
        Path file = fake.resolve(name);
        Files.writeString(file, text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
