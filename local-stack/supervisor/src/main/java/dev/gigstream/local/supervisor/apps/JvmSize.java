package dev.gigstream.local.supervisor.apps;

import java.util.ArrayList;
import java.util.List;

/** How much a service's JVM may take; all but the hot ones do without the second compiler. */
public record JvmSize(int heapMegabytes, int metaspaceMegabytes, int codeCacheMegabytes, boolean hot) {

    public static JvmSize small(int heapMegabytes) {
        return new JvmSize(heapMegabytes, 128, 40, false);
    }

    public static JvmSize hot(int heapMegabytes) {
        return new JvmSize(heapMegabytes, 128, 64, true);
    }

    /** What the JVM will take in all, roughly: what the check before a start reckons with. */
    public int residentMegabytes() {
        return heapMegabytes + (hot ? 160 : 120);
    }

    List<String> flags() {
        List<String> flags = trainingFlags();
        flags.add("-XX:MaxMetaspaceSize=" + metaspaceMegabytes + "m");
        return flags;
    }

    /** The same but for the bound on classes: a cache is written in one piece that has to fit into the class space. */
    List<String> trainingFlags() {
        List<String> flags = new ArrayList<>(List.of(
                "-Xmx" + heapMegabytes + "m",
                "-Xms32m",
                "-XX:+UseSerialGC",
                "-XX:ReservedCodeCacheSize=" + codeCacheMegabytes + "m",
                "-XX:+UseCompactObjectHeaders",
                "-Xss512k",
                "-XX:+ExitOnOutOfMemoryError"));
        // Netty writes headers byte by byte without it; the JDK only warns of its use so far.
        flags.add(hot ? "--sun-misc-unsafe-memory-access=allow" : "-XX:TieredStopAtLevel=1");
        return flags;
    }
}
