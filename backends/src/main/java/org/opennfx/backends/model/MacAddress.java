package org.opennfx.backends.model;

import java.util.HexFormat;
import java.util.Locale;

/**
 * An Ethernet address.
 *
 * @param bits the six octets, the first one highest
 */
public record MacAddress(long bits) implements Comparable<MacAddress> {
    private static final int OCTETS = 6;

    /** The lowest bit of the first octet. */
    private static final int GROUP_BIT = 40;

    private static final HexFormat COLONS = HexFormat.ofDelimiter(":");

    public MacAddress {
        if (bits >>> (OCTETS * Byte.SIZE) != 0) {
            throw new IllegalArgumentException("more than six octets");
        }
    }

    /**
     * Reads six octets with colons between them, in either case.
     *
     * @throws IllegalArgumentException when it is anything else
     */
    public static MacAddress parse(String text) {
        var octets = COLONS.parseHex(text);
        if (octets.length != OCTETS) {
            throw new IllegalArgumentException("not a MAC address: " + text);
        }
        var bits = 0L;
        for (var octet : octets) {
            bits = (bits << Byte.SIZE) | (octet & 0xff);
        }
        return new MacAddress(bits);
    }

    /** The address that follows {@code count} places after this one. */
    public MacAddress plus(long count) {
        return new MacAddress(bits + count);
    }

    /** Whether one interface can have the address: it is neither a group's, nor everybody's, nor nobody's. */
    public boolean unicast() {
        return bits != 0 && (bits >>> GROUP_BIT & 1) == 0;
    }

    /** Upper case, as the device lists the addresses of its pool. */
    public String upperCase() {
        return toString().toUpperCase(Locale.ROOT);
    }

    @Override
    public int compareTo(MacAddress other) {
        return Long.compare(bits, other.bits);
    }

    /** Lower case with colons. */
    @Override
    public String toString() {
        var octets = new byte[OCTETS];
        for (var i = 0; i < OCTETS; i++) {
            octets[i] = (byte) (bits >>> ((OCTETS - 1 - i) * Byte.SIZE));
        }
        return COLONS.formatHex(octets);
    }
}
