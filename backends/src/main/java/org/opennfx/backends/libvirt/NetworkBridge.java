package org.opennfx.backends.libvirt;

import java.net.InetAddress;
import java.util.Map;
import java.util.Optional;
import org.opennfx.backends.linux.NetworkDevices;
import org.opennfx.datastore.host.HostException;

/**
 * The bridge of the kernel that is a network of libvirt.
 *
 * @param address of the machine in it, with the length of its prefix
 */
record NetworkBridge(String name, Optional<String> address) {
    /** @param network the network as libvirt writes it */
    static NetworkBridge of(XmlNode network) {
        return new NetworkBridge(
                network.attributeOf("bridge", "name").orElse(""),
                network.find("ip").flatMap(ip -> ip.attribute("address").map(address -> address + "/" + prefixLength(ip))));
    }

    private static int prefixLength(XmlNode ip) {
        return ip.attribute("prefix").map(Integer::valueOf)
                .orElseGet(() -> ip.attribute("netmask").map(NetworkBridge::ones).orElse(Integer.SIZE));
    }

    private static int ones(String netmask) {
        var count = 0;
        for (var octet : InetAddress.ofLiteral(netmask).getAddress()) {
            count += Integer.bitCount(Byte.toUnsignedInt(octet));
        }
        return count;
    }

    /** What has become of it, where it is not as libvirt has made it. */
    Optional<String> fault(NetworkDevices devices) throws HostException {
        var link = devices.links().get(name);
        if (link == null) {
            return Optional.of("bridge " + name + " is gone");
        }
        if (!link.on()) {
            return Optional.of("bridge " + name + " is switched off");
        }
        return address.isEmpty() || devices.addresses(name).contains(host(address.get()))
                ? Optional.empty()
                : Optional.of("bridge " + name + " has not the address " + address.get());
    }

    private static InetAddress host(String prefixed) {
        return InetAddress.ofLiteral(prefixed.substring(0, prefixed.indexOf('/')));
    }

    void restore(NetworkDevices devices) throws HostException {
        if (address.isPresent()) {
            devices.address(name, address.get());
        } else {
            devices.switchOn(Map.of(name, true));
        }
    }
}
