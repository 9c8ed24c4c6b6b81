package dev.gigstream.local.supervisor.supervision;

import dev.gigstream.local.process.ProcessSpec;
import dev.gigstream.local.process.StopSignal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What is written beside a pid file, so that a process can be recognised and stopped properly by someone who did not
 * start it.
 */
record Leftover(String fingerprint, int wave, StopSignal signal, Duration stopTimeout) {

    private static final String SUFFIX = ".started-as";

    static Leftover of(ProcessSpec spec, int wave) {
        return new Leftover(fingerprintOf(spec), wave, spec.stopSignal(), spec.stopTimeout());
    }

    static Optional<Leftover> read(Path run, String name) throws IOException {
        try {
            String[] words =
                    Files.readString(run.resolve(name + SUFFIX)).strip().split(" ");
            return Optional.of(new Leftover(
                    words[0], Integer.parseInt(words[1]), StopSignal.valueOf(words[2]), Duration.parse(words[3])));
        } catch (NoSuchFileException unknown) {
            return Optional.empty();
        }
    }

    void write(Path run, String name) throws IOException {
        Files.createDirectories(run);
        Files.writeString(
                run.resolve(name + SUFFIX), String.join(" ", fingerprint, "" + wave, signal.name(), "" + stopTimeout));
    }

    /** Enough of a specification to stop the process by. */
    ProcessSpec toStop(String name, Path run) {
        return new ProcessSpec(
                name, List.of(), Map.of(), run, List.of(), () -> false, Duration.ZERO, stopTimeout, signal);
    }

    /** A digest, because the environment holds passwords. */
    private static String fingerprintOf(ProcessSpec spec) {
        String text = spec.command() + "\n" + new TreeMap<>(spec.environment()) + "\n" + spec.workingDirectory();
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This JDK has no SHA-256", e);
        }
    }
}
