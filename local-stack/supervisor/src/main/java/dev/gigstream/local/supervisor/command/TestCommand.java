package dev.gigstream.local.supervisor.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

@Command(name = "test", description = "Runs every test.")
final class TestCommand implements Callable<Integer> {
    @Override
    public Integer call() {
        return 0;
    }
}
