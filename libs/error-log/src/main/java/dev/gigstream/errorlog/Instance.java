package dev.gigstream.errorlog;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** What tells one instance of an application from another. */
final class Instance {
    private Instance() {}

    static String name() {
        return host() + ":" + ProcessHandle.current().pid();
    }

    private static String host() {
        String pod = System.getenv("HOSTNAME");
        if (pod != null && !pod.isBlank()) {
            return pod;
        }
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            // Its own message names the host that has no address.
            return e.getMessage().split(":")[0];
        }
    }
}
