package dev.gigstream.local.supervisor.command;

import dev.gigstream.local.supervisor.apps.JavaTool;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Unmatched;

@Command(name = "bench", description = "Measures, on a stack of its own; names and options go to the bench module.")
final class BenchCommand implements Callable<Integer> {

    private static final int HEAP_MEGABYTES = 256;
    private static final Duration LIMIT = Duration.ofHours(3);

    @Mixin
    private Place place;

    @Unmatched
    private List<String> arguments = new ArrayList<>();

    @Override
    public Integer call() throws IOException, InterruptedException {
        Path root = place.root();
        List<String> words = new ArrayList<>(arguments);
        words.addAll(List.of("--root", root.toString()));
        List<String> command = JavaTool.of(root, "bench", "bench", "dev.gigstream.bench.Bench")
                .command(Place.java(), place.temporary(), HEAP_MEGABYTES, words);
        return new Foreground(command, Map.of(), root, LIMIT).run();
    }
}
