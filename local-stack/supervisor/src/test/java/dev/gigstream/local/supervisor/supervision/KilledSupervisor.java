package dev.gigstream.local.supervisor.supervision;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A supervisor in a process of its own that is killed at once, so that its children are left behind. */
final class KilledSupervisor {

    private KilledSupervisor() {}

    /** Each process is {@code name=seconds to sleep}. */
    static void on(Path home, String... processes) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                KilledSupervisor.class.getName(),
                home.toString()));
        command.addAll(List.of(processes));
        Process supervisor = new ProcessBuilder(command).inheritIO().start();
        try {
            Path allUp = home.resolve("all-up");
            await().atMost(Duration.ofSeconds(60)).until(() -> allUp.toFile().exists());
        } finally {
            supervisor.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
        }
    }

    public static void main(String[] arguments) throws Exception {
        Path home = Path.of(arguments[0]);
        FakeStack stack = new FakeStack(home);
        for (String process : List.of(arguments).subList(1, arguments.length)) {
            String[] nameAndSeconds = process.split("=");
            stack.command(nameAndSeconds[0], List.of("/bin/sleep", nameAndSeconds[1]));
        }
        stack.start();
        await().atMost(Duration.ofSeconds(30)).until(stack::isUp);
        home.resolve("all-up").toFile().createNewFile();
        new CountDownLatch(1).await();
    }
}
