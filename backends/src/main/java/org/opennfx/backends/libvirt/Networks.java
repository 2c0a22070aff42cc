package org.opennfx.backends.libvirt;

import java.util.Optional;
import org.libvirt.Connect;
import org.libvirt.Error.ErrorNumber;
import org.libvirt.LibvirtException;
import org.libvirt.Network;

/** What is done with any network of libvirt. */
final class Networks {
    private Networks() {}

    /** Empty where none has this name. It has to be freed. */
    static Optional<Network> find(Connect connect, String name) throws LibvirtException {
        try {
            return Optional.of(connect.networkLookupByName(name));
        } catch (LibvirtException e) {
            if (e.getError().getCode() == ErrorNumber.VIR_ERR_NO_NETWORK) {
                return Optional.empty();
            }
            throw e;
        }
    }

    /** Starts it unless it is, now and with the machine. */
    static void start(Network network) throws LibvirtException {
        network.setAutostart(true);
        if (network.isActive() == 0) {
            network.create();
        }
    }
}
