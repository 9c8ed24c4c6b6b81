package dev.gigstream.bench.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** The memory of a Java process. */
public record JavaHeap(long pid) {
    private static final Pattern TOTAL = Pattern.compile("(?m)^Total\\s+\\d+\\s+(\\d+)$");
    private static final Pattern RESIDENT = Pattern.compile("(?m)^VmRSS:\\s+(\\d+) kB$");

    /** What is alive after a full collection, which this causes. */
    public long liveBytes() throws IOException, InterruptedException {
        var jcmd = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                        String.valueOf(pid),
                        "GC.class_histogram")
                .redirectErrorStream(true)
                .start();
        var said = new String(jcmd.getInputStream().readAllBytes());
        jcmd.waitFor();
        var total = TOTAL.matcher(said);
        if (!total.find()) {
            throw new IOException("jcmd gave no histogram: " + said);
        }
        return Long.parseLong(total.group(1));
    }

    /** What it has of the machine's memory: heap, buffers, classes and stacks. */
    public long residentBytes() throws IOException {
        var resident = RESIDENT.matcher(Files.readString(Path.of("/proc", String.valueOf(pid), "status")));
        if (!resident.find()) {
            throw new IOException("no resident size of " + pid);
        }
        return Long.parseLong(resident.group(1)) * 1024;
    }
}
