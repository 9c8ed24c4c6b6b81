package dev.gigstream.local.supervisor.stack;

import dev.gigstream.local.process.Part;
import dev.gigstream.local.supervisor.apps.JvmSize;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One line of the table of what runs. */
sealed interface Entry {

    String name();

    int memoryMegabytes();

    /** An embedded server, which is left out when its key names a server elsewhere. */
    record Embedded(Part part, String portName, String key, int memoryMegabytes) implements Entry {
        @Override
        public String name() {
            return part.name();
        }

        Set<String> needs() {
            return Set.copyOf(part.needs());
        }
    }

    /** A Spring Boot application of this repository, or one of several instances of it. */
    record App(
            String program,
            int number,
            String module,
            int port,
            JvmSize size,
            List<Use> uses,
            List<String> keys,
            Set<String> after)
            implements Entry {

        private static final int BETWEEN_INSTANCES = 100;

        static App of(String name, String module, int port, JvmSize size, Use... uses) {
            return new App(name, 1, module, port, size, List.of(uses), List.of(), Set.of());
        }

        App with(String... moreKeys) {
            return new App(program, number, module, port, size, uses, List.of(moreKeys), after);
        }

        App after(String... names) {
            return new App(program, number, module, port, size, uses, keys, Set.of(names));
        }

        /** One more of the same, with ports of its own. */
        App instance(int n) {
            return new App(program, n, module, port + portOffset(n), size, uses, keys, after);
        }

        static int portOffset(int n) {
            return BETWEEN_INSTANCES * (n - 1);
        }

        @Override
        public String name() {
            return Scale.numbered(program, number);
        }

        Set<String> needs() {
            return Stream.concat(uses.stream().flatMap(use -> use.needs().stream()), after.stream())
                    .collect(Collectors.toUnmodifiableSet());
        }

        List<String> environmentKeys() {
            return Stream.concat(uses.stream().flatMap(use -> use.keys().stream()), keys.stream())
                    .distinct()
                    .toList();
        }

        @Override
        public int memoryMegabytes() {
            return size.residentMegabytes();
        }
    }
}
