package org.opennfx.backends.plan;

import org.opennfx.backends.host.HostSwitch;
import org.opennfx.backends.host.HostSystem;
import org.opennfx.backends.host.Hypervisor;
import org.opennfx.backends.host.MachineModel;
import org.opennfx.backends.host.PacketForwardingEngine;
import org.opennfx.backends.identity.Identities;

/**
 * Everything on the machine that a configuration reaches.
 *
 * @param identities what virtual machines were given
 * @param changes those that the device makes
 * @param drift what others change
 */
public record Host(
        MachineModel model,
        HostSystem system,
        Guests guests,
        HostSwitch hostSwitch,
        PacketForwardingEngine switchEngine,
        Identities identities,
        HostChanges changes,
        FoundDrift drift) {
    public Hypervisor hypervisor() {
        return guests.hypervisor();
    }
}
