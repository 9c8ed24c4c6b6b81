package dev.gigstream.testkit.infrastructure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Values by the names of the environment variables that the services read. */
record Addresses(Map<String, String> byVariable) {
    private static final JsonMapper JSON = new JsonMapper();

    Addresses {
        byVariable = Map.copyOf(byVariable);
    }

    static Addresses read(Path file) {
        return new Addresses(JSON.readValue(file.toFile(), new TypeReference<Map<String, String>>() {}));
    }

    /** A reader sees the whole file or none. */
    void write(Path file) throws IOException {
        Path draft = file.resolveSibling(file.getFileName() + ".draft");
        Files.createDirectories(file.toAbsolutePath().getParent());
        JSON.writerWithDefaultPrettyPrinter().writeValue(draft.toFile(), new TreeMap<>(byVariable));
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    void publish() {
        byVariable.forEach(System::setProperty);
    }
}
