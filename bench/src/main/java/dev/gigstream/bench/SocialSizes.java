package dev.gigstream.bench;

import picocli.CommandLine.Option;

/** How much is measured of messages, notifications and reviews; smaller sizes are for trying the bench itself. */
public final class SocialSizes {
    @Option(names = "--sockets", description = "Idle sockets (default ${DEFAULT-VALUE}).", defaultValue = "2000")
    private int sockets;

    @Option(
            names = "--conversations",
            description = "Conversations with messages at once (default ${DEFAULT-VALUE}).",
            defaultValue = "50")
    private int conversations;

    @Option(
            names = "--reviews",
            description = "Reviews to be summed up (default ${DEFAULT-VALUE}).",
            defaultValue = "1000000")
    private int reviews;

    @Option(
            names = "--visible-reviews",
            description = "Reviews to be found in the search (default ${DEFAULT-VALUE}).",
            defaultValue = "200")
    private int visibleReviews;

    @Option(
            names = "--notifications",
            description = "Notifications to be shown (default ${DEFAULT-VALUE}).",
            defaultValue = "3000")
    private int notifications;

    public int sockets() {
        return sockets;
    }

    public int conversations() {
        return conversations;
    }

    public int reviews() {
        return reviews;
    }

    public int visibleReviews() {
        return visibleReviews;
    }

    public int notifications() {
        return notifications;
    }
}
