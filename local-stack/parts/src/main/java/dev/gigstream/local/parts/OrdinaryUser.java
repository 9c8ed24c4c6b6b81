package dev.gigstream.local.parts;

import dev.gigstream.local.process.FileTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Runs what refuses root as somebody else: in a user namespace where root's files look like the user's own, or, where
 * namespaces are forbidden, as nobody, who is then given the directories.
 */
record OrdinaryUser(List<String> prefix, boolean ownsNothing) {
    private static final List<String> NAMESPACE =
            List.of("/usr/bin/unshare", "--user", "--map-user=1000", "--map-group=1000", "--");
    private static final int NOBODY = 65534;
    private static final List<String> AS_NOBODY =
            List.of("/usr/bin/setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups", "--");

    static OrdinaryUser detect() throws IOException {
        if (!isRoot()) {
            return new OrdinaryUser(List.of(), false);
        }
        return namespacesWork() ? new OrdinaryUser(NAMESPACE, false) : new OrdinaryUser(AS_NOBODY, true);
    }

    static boolean isRoot() throws IOException {
        return (int) Files.getAttribute(Path.of("/proc/self"), "unix:uid") == 0;
    }

    /** Creates the directories and lets this user write there. */
    void owns(Path... directories) throws IOException {
        for (Path directory : directories) {
            Files.createDirectories(directory);
            isGiven(directory);
        }
    }

    /** Lets this user read and write what is there already. */
    void isGiven(Path path) throws IOException {
        if (ownsNothing) {
            var nobody = path.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("nobody");
            FileTree.giveTo(nobody, path);
        }
    }

    List<String> runs(List<String> command) {
        return Stream.concat(prefix.stream(), command.stream()).toList();
    }

    private static boolean namespacesWork() {
        try {
            var probe = new ArrayList<>(NAMESPACE);
            probe.add("/bin/true");
            new Command(probe, Map.of(), Path.of("/"), Duration.ofSeconds(5)).run();
            return true;
        } catch (IOException forbidden) {
            return false;
        }
    }
}
