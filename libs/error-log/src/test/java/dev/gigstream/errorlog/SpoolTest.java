package dev.gigstream.errorlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpoolTest {
    private static final int ROOM = 64 * 1024;

    @TempDir
    private Path directory;

    @Test
    void keepsTheOrder() throws IOException {
        try (Spool spool = open("v1")) {
            append(spool, "a", "b", "c");

            assertThat(takeAll(spool)).containsExactly("a", "b", "c");
        }
    }

    @Test
    void showsTheSameAgainUntilItIsTaken() throws IOException {
        try (Spool spool = open("v1")) {
            append(spool, "a");

            assertThat(texts(spool.first(10))).isEqualTo(texts(spool.first(10))).containsExactly("a");
        }
    }

    @Test
    void findsWhatAProcessLeftThatWasKilled() throws IOException {
        Spool killed = open("v1");
        append(killed, "a", "b");

        try (Spool next = copyOf(killed)) {
            append(next, "c");

            assertThat(takeAll(next)).containsExactly("a", "b", "c");
        }
        killed.close();
    }

    @Test
    void readsEachEntryAsTheVersionThatWroteIt() throws IOException {
        try (Spool old = open("v1")) {
            append(old, "a");
        }
        try (Spool spool = open("v2")) {
            append(spool, "b");

            Spool.Batch first = spool.first(10);
            spool.taken(first);

            assertThat(text(first.heading())).isEqualTo("v1");
            assertThat(text(spool.first(10).heading())).isEqualTo("v2");
        }
    }

    @Test
    void passesOverAnEntryThatWasTornByAKill() throws IOException {
        try (Spool killed = open("v1")) {
            append(killed, "whole", "torn");
        }
        Path segment = segments().getFirst();
        try (var file = Files.newByteChannel(segment, StandardOpenOption.WRITE)) {
            file.truncate(Files.size(segment) - 2);
        }

        try (Spool spool = open("v1")) {
            append(spool, "later");

            assertThat(takeAll(spool)).containsExactly("whole", "later");
        }
    }

    @Test
    void isNeverLargerThanItMayBeAndTakesMoreOnceItWasEmptied() throws IOException {
        try (Spool spool = open("v1")) {
            String entry = "x".repeat(1_000);
            int kept = 0;
            while (spool.append(bytes(entry))) {
                kept++;
            }

            assertThat(kept).isGreaterThan(50);
            assertThat(spool.bytes()).isLessThanOrEqualTo(ROOM);
            assertThat(takeAll(spool)).hasSize(kept);
            assertThat(spool.append(bytes(entry))).isTrue();
        }
    }

    @Test
    void leavesNoFileBehindOnceEverythingWasTaken() throws IOException {
        try (Spool spool = open("v1")) {
            append(spool, "a", "b");
            takeAll(spool);

            assertThat(segments()).isEmpty();
        }
    }

    @Test
    void doesNotTakeWhatAnotherProcessHolds() throws IOException {
        try (Spool one = open("v1");
                Spool other = open("v1")) {
            append(one, "of one");
            append(other, "of other");

            assertThat(takeAll(other)).containsExactly("of other");
        }
    }

    private Spool open(String heading) throws IOException {
        return Spool.open(directory, ROOM, bytes(heading));
    }

    /** What a new process finds where the other one, which was never closed, wrote. */
    private Spool copyOf(Spool killed) throws IOException {
        assertThat(killed.bytes()).isPositive();
        Path elsewhere = directory.resolve("elsewhere/0");
        Files.createDirectories(elsewhere);
        for (Path segment : segments()) {
            Files.copy(segment, elsewhere.resolve(segment.getFileName().toString()));
        }
        return Spool.open(directory.resolve("elsewhere"), ROOM, bytes("v1"));
    }

    private List<Path> segments() throws IOException {
        try (Stream<Path> files = Files.list(directory.resolve("0"))) {
            return files.filter(file -> file.toString().endsWith(".spool")).toList();
        }
    }

    private static void append(Spool spool, String... entries) throws IOException {
        for (String entry : entries) {
            assertThat(spool.append(bytes(entry))).isTrue();
        }
    }

    private static List<String> takeAll(Spool spool) throws IOException {
        List<String> taken = new ArrayList<>();
        for (Spool.Batch batch = spool.first(2); !batch.isEmpty(); batch = spool.first(2)) {
            taken.addAll(texts(batch));
            spool.taken(batch);
        }
        return taken;
    }

    private static List<String> texts(Spool.Batch batch) {
        return batch.entries().stream().map(SpoolTest::text).toList();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
