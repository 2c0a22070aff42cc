package org.opennfx.backends.libvirt;

import java.util.Optional;

/** Addresses of PCI devices as libvirt has them, in parts. */
final class PciAddress {
    private PciAddress() {}

    /** @param address an element {@code address}; parts that it has not are left empty */
    static String read(XmlNode address) {
        return "%s:%s:%s.%s".formatted(
                digits(address, "domain"), digits(address, "bus"), digits(address, "slot"), digits(address, "function"));
    }

    private static String digits(XmlNode address, String part) {
        return Optional.of(address).flatMap(node -> node.attribute(part)).map(number -> number.replace("0x", "")).orElse("");
    }
}
