package org.opennfx.backends.libvirt;

import java.nio.file.Path;
import org.opennfx.backends.image.ImageStore;
import org.opennfx.backends.linux.PhysicalFunctions;
import org.opennfx.backends.ovs.GuestPorts;

/**
 * What a guest finds on this machine.
 *
 * @param ports how guests are plugged into the host-os switch
 * @param portSockets where guests listen for the switch that shares memory with them
 * @param functions the physical functions that are network cards of the machine; the others are bridges of Open vSwitch
 */
record GuestPlatform(
        Accelerator accelerator,
        GuestPorts ports,
        Path portSockets,
        PhysicalFunctions functions,
        GuestFiles files,
        ImageStore images,
        InternalNetwork network) {
    FunctionPools functionPools() {
        return new FunctionPools(functions);
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
