package org.opennfx.backends.check;

import java.util.Map;
import java.util.function.Supplier;
import org.opennfx.backends.host.MachineModel;
import org.opennfx.backends.identity.Ledger;
import org.opennfx.backends.identity.Pools;
import org.opennfx.backends.model.MacAddress;

/**
 * What the rules have to know of the device.
 *
 * @param ledger what it has given to virtual machines
 * @param portAddresses the ports that have an address of their own now, by it
 */
public record Device(
        MachineModel model, Pools pools, Supplier<Ledger> ledger, Supplier<Map<MacAddress, String>> portAddresses) {}
