package dev.gigstream.local.supervisor.command;

import dev.gigstream.local.process.Ports;
import dev.gigstream.local.supervisor.daemon.Memory;
import dev.gigstream.local.supervisor.home.Home;
import dev.gigstream.local.supervisor.stack.StackPlan;
import dev.gigstream.local.supervisor.supervision.Unit;
import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;

/** Looks before a start whether this machine can carry the stack, and says what to do when it cannot. */
record Preflight(StackPlan plan, Home home, List<String> alreadyRunning, boolean force) {

    private static final long MEGABYTE = 1024 * 1024;
    private static final long DISK_MEGABYTES = 2_500;

    void check() throws IOException {
        if (!force) {
            checkMemory();
            checkDisk();
        }
        plan.units().stream()
                .filter(unit -> !alreadyRunning.contains(unit.name()))
                .forEach(Preflight::checkPort);
    }

    private void checkMemory() throws IOException {
        OptionalLong available = Memory.availableBytes();
        long wanted = plan.memoryMegabytes(alreadyRunning);
        if (available.isPresent() && available.getAsLong() / MEGABYTE < wanted) {
            throw new Complaint(
                    "only %d MB of memory are free and the stack takes about %d MB: close other programs, or start anyway with --force."
                            .formatted(available.getAsLong() / MEGABYTE, wanted));
        }
    }

    private void checkDisk() throws IOException {
        FileStore disk = Files.getFileStore(home.directory());
        long free = disk.getUsableSpace() / MEGABYTE;
        if (free < DISK_MEGABYTES) {
            throw new Complaint(
                    "only %d MB are free on the disk of %s and the stack wants %d MB: make room, or choose another place with --home."
                            .formatted(free, home.directory(), DISK_MEGABYTES));
        }
    }

    private static void checkPort(Unit unit) {
        unit.port().filter(port -> !Ports.isFree(port)).ifPresent(port -> {
            throw new Complaint(
                    "port %d, which %s wants, is used by another program: stop that one, or move all ports with --port-offset 1000, or this one in ports.properties of the home or with %s."
                            .formatted(
                                    port,
                                    unit.name(),
                                    "GIGSTREAM_PORT_"
                                            + unit.name()
                                                    .toUpperCase(Locale.ROOT)
                                                    .replace('-', '_')));
        });
    }
}
