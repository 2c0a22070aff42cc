package org.opennfx.backends.linux;

import java.net.InetAddress;

/** An address, or a network, with the length of its prefix: equal however it was written. */
record IpPrefix(InetAddress address, int length) {
    /** @throws IllegalArgumentException it is none */
    static IpPrefix parse(String text) {
        var slash = text.indexOf('/');
        var address = InetAddress.ofLiteral(slash < 0 ? text : text.substring(0, slash));
        var length = slash < 0 ? address.getAddress().length * Byte.SIZE : Integer.parseInt(text.substring(slash + 1));
        return new IpPrefix(address, length);
    }

    static boolean same(String one, String other) {
        return parse(one).equals(parse(other));
    }
}
