package org.opennfx.backends.lldp;

import java.io.ByteArrayOutputStream;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.opennfx.backends.host.LldpId;
import org.opennfx.backends.host.LldpId.Kind;

/** How names stand in frames: a number for the kind, which differs between devices and ports, and the name. */
final class Ids {
    /** The kinds by their numbers, from 1 (IEEE 802.1AB tables 8-2 and 8-3). */
    private static final List<Kind> OF_CHASSIS = List.of(
            Kind.COMPONENT, Kind.INTERFACE_ALIAS, Kind.COMPONENT, Kind.MAC_ADDRESS, Kind.NETWORK_ADDRESS, Kind.INTERFACE_NAME,
            Kind.LOCAL);

    private static final List<Kind> OF_PORT = List.of(
            Kind.INTERFACE_ALIAS, Kind.COMPONENT, Kind.MAC_ADDRESS, Kind.NETWORK_ADDRESS, Kind.INTERFACE_NAME, Kind.AGENT_CIRCUIT,
            Kind.LOCAL);

    /** The number of the kind included (IEEE 802.1AB 8.5.2.1, 8.5.3.1). */
    private static final int LONGEST = 256;

    private static final int MAC_ADDRESS_LENGTH = 6;

    private static final HexFormat COLONS = HexFormat.ofDelimiter(":");

    private Ids() {}

    static byte[] chassis(LldpId id) {
        return write(OF_CHASSIS, id);
    }

    static byte[] port(LldpId id) {
        return write(OF_PORT, id);
    }

    /** @throws IllegalArgumentException it is none */
    static LldpId readChassis(byte[] value) {
        return read(OF_CHASSIS, value);
    }

    /** @throws IllegalArgumentException it is none */
    static LldpId readPort(byte[] value) {
        return read(OF_PORT, value);
    }

    private static byte[] write(List<Kind> kinds, LldpId id) {
        var value = new ByteArrayOutputStream();
        value.write(kinds.indexOf(id.kind()) + 1);
        value.writeBytes(id.kind() == Kind.MAC_ADDRESS
                ? COLONS.parseHex(id.text())
                : id.text().getBytes(StandardCharsets.UTF_8));
        return value.toByteArray();
    }

    private static LldpId read(List<Kind> kinds, byte[] value) {
        if (value.length < 2 || value.length > LONGEST || value[0] < 1 || value[0] > kinds.size()) {
            throw new IllegalArgumentException("no kind of name");
        }
        var kind = kinds.get(value[0] - 1);
        var name = Arrays.copyOfRange(value, 1, value.length);
        if (kind == Kind.MAC_ADDRESS && name.length != MAC_ADDRESS_LENGTH) {
            throw new IllegalArgumentException("no MAC address");
        }
        return new LldpId(kind, switch (kind) {
            case MAC_ADDRESS -> COLONS.formatHex(name);
            case NETWORK_ADDRESS -> address(name);
            default -> text(name);
        });
    }

    /** Behind the number of its family. */
    private static String address(byte[] value) {
        try {
            return InetAddress.getByAddress(Arrays.copyOfRange(value, 1, value.length)).getHostAddress();
        } catch (UnknownHostException e) {
            return COLONS.formatHex(value);
        }
    }

    /** What others have written can go into XML (XML 1.0 2.2). */
    static String text(byte[] value) {
        return new String(value, StandardCharsets.UTF_8).replaceAll("[\\x00-\\x1f\\x7f\\ufffe\\uffff]", "").strip();
    }
}
