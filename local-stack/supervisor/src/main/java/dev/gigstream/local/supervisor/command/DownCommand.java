package dev.gigstream.local.supervisor.command;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(name = "down", description = "Stops everything in order; data stays.")
final class DownCommand implements Callable<Integer> {

    @Mixin
    private Place place;

    @Override
    public Integer call() throws IOException, InterruptedException {
        boolean ran = new Stopping(place.home(), System.out).stop();
        System.out.println(ran ? "Gigstream is down." : "Gigstream was not running.");
        return 0;
    }
}
