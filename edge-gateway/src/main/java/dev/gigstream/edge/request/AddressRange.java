package dev.gigstream.edge.request;

import java.net.InetAddress;

/** A CIDR range, or a single address. */
record AddressRange(byte[] network, int prefix) {
    static AddressRange parse(String text) {
        int slash = text.indexOf('/');
        byte[] network = InetAddress.ofLiteral(slash < 0 ? text : text.substring(0, slash))
                .getAddress();
        int prefix = slash < 0 ? network.length * 8 : Integer.parseInt(text.substring(slash + 1));
        if (prefix < 0 || prefix > network.length * 8) {
            throw new IllegalArgumentException("Not an address range: " + text);
        }
        return new AddressRange(network, prefix);
    }

    boolean contains(InetAddress address) {
        byte[] bytes = address.getAddress();
        if (bytes.length != network.length) {
            return false;
        }
        int whole = prefix / 8;
        for (int i = 0; i < whole; i++) {
            if (bytes[i] != network[i]) {
                return false;
            }
        }
        int rest = prefix % 8;
        return rest == 0 || ((bytes[whole] ^ network[whole]) & (0xff << (8 - rest)) & 0xff) == 0;
    }
}
