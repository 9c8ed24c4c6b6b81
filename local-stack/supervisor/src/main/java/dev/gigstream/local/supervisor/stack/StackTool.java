package dev.gigstream.local.supervisor.stack;

import dev.gigstream.local.supervisor.apps.JavaTool;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A program about a running stack that is told by its environment where everything is. */
public record StackTool(JavaTool tool, Path temporary, int heapMegabytes, Map<String, String> environment) {

    public List<String> command(Path java, List<String> arguments) throws IOException {
        return tool.command(java, temporary, heapMegabytes, arguments);
    }

    public StackTool with(String key, String value) {
        Map<String, String> more = new HashMap<>(environment);
        more.put(key, value);
        return new StackTool(tool, temporary, heapMegabytes, more);
    }
}
