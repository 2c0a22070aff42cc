package org.opennfx.backends.libvirt;

import java.nio.file.Path;
import java.util.Set;
import org.opennfx.backends.image.ImageStore;
import org.opennfx.backends.ovs.GuestPorts;

/**
 * What a guest finds on this machine.
 *
 * @param ports how guests are plugged into the host-os switch
 * @param portSockets where Open vSwitch has the sockets of ports that share memory with guests
 * @param functionPools the physical functions that have virtual functions; the others are bridges of Open vSwitch
 */
record GuestPlatform(
        Accelerator accelerator,
        GuestPorts ports,
        Path portSockets,
        Set<String> functionPools,
        GuestFiles files,
        ImageStore images) {
    private static final String POOL_PREFIX = "nfx-";

    GuestPlatform {
        functionPools = Set.copyOf(functionPools);
    }

    /** The network of libvirt that gives out the virtual functions of a physical one. */
    static String pool(String physicalFunction) {
        return POOL_PREFIX + physicalFunction;
    }

    /** The file behind a path of clients; a path that leads nowhere is left as it is, for the hypervisor to refuse. */
    String file(String clientPath) {
        return images.place(clientPath).map(Path::toString).orElse(clientPath);
    }

    /** How clients call a file. */
    String clientPath(String file) {
        var path = Path.of(file);
        return path.startsWith(images.directory()) ? images.clientPath(path) : file;
    }
}
