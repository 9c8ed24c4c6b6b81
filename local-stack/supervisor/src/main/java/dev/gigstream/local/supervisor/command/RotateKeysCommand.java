package dev.gigstream.local.supervisor.command;

import dev.gigstream.local.supervisor.keys.KeyRing;
import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(name = "rotate-keys", description = "Makes a new key for access tokens; tokens of the old one stay valid.")
final class RotateKeysCommand implements Callable<Integer> {

    @Mixin
    private Place place;

    @Override
    public Integer call() {
        String id = new KeyRing(place.home().keys(), Clock.systemUTC()).rotate();
        System.out.println("New key " + id + "; the gateway signs with it as soon as everyone knows it.");
        return 0;
    }
}
