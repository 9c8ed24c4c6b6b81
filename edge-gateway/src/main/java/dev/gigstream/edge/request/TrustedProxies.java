package dev.gigstream.edge.request;

import java.net.InetAddress;
import java.util.List;
import java.util.regex.Pattern;

/** Finds the client's address: the socket's, unless that is a proxy we run; then the last one it did not add itself. */
final class TrustedProxies {
    private static final Pattern LITERAL = Pattern.compile("[0-9a-fA-F:.]{2,45}");

    private final List<AddressRange> ranges;

    TrustedProxies(List<String> ranges) {
        this.ranges = ranges.stream().map(AddressRange::parse).toList();
    }

    boolean contains(InetAddress address) {
        for (AddressRange range : ranges) {
            if (range.contains(address)) {
                return true;
            }
        }
        return false;
    }

    InetAddress clientBehind(InetAddress socket, String forwardedFor) {
        InetAddress client = socket;
        if (forwardedFor == null) {
            return client;
        }
        String[] hops = forwardedFor.split(",", -1);
        for (int i = hops.length - 1; i >= 0 && contains(client); i--) {
            String hop = hops[i].trim();
            if (!LITERAL.matcher(hop).matches()) {
                break;
            }
            client = parse(hop, client);
        }
        return client;
    }

    private static InetAddress parse(String hop, InetAddress fallback) {
        try {
            return InetAddress.ofLiteral(hop);
        } catch (IllegalArgumentException notAnAddress) {
            return fallback;
        }
    }
}
