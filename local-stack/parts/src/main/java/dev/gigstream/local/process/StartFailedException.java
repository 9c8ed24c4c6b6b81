package dev.gigstream.local.process;

import java.util.List;

/** A process did not become healthy; carries the end of its log. */
public final class StartFailedException extends Exception {
    private final transient List<String> lastLogLines;

    StartFailedException(String sentence, List<String> lastLogLines) {
        super(lastLogLines.isEmpty() ? sentence : sentence + "\n  " + String.join("\n  ", lastLogLines));
        this.lastLogLines = List.copyOf(lastLogLines);
    }

    public List<String> lastLogLines() {
        return lastLogLines;
    }
}
