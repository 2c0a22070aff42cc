package org.opennfx.backends.embedded;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.opennfx.backends.host.MachineModel;
import org.opennfx.backends.identity.Pools;
import org.opennfx.backends.model.MacAddress;
import org.opennfx.backends.model.ManagementInterface;

/**
 * What tells an embedded machine from the others.
 *
 * @param number from 1 to 9999
 */
record Nameplate(int number) {
    private static final MacAddress FIRST_PORT_MAC = MacAddress.parse("30:b6:4f:2d:f0:c0");
    private static final MacAddress FIRST_MANAGEMENT_MAC = MacAddress.parse("30:b6:4f:2d:f0:f0");
    private static final MacAddress FIRST_POOL_MAC = MacAddress.parse("30:b6:4f:2d:f1:0e");
    /** Twice what eight virtual machines with ten interfaces need, for those that go and those that come. */
    private static final int POOL_MACS = 160;
    /** More than one machine has. */
    private static final int MACS = 256;

    String serialNumber() {
        return "DX0517AA%04d".formatted(number);
    }

    MacAddress firstPort() {
        return own(FIRST_PORT_MAC);
    }

    MacAddress firstManagement() {
        return own(FIRST_MANAGEMENT_MAC);
    }

    private MacAddress own(MacAddress ofTheFirst) {
        return ofTheFirst.plus((long) MACS * (number - 1));
    }

    Pools pools(Supplier<UUID> uuids) {
        return new Pools(own(FIRST_POOL_MAC), POOL_MACS, uuids);
    }

    /** The names of the ports that have addresses of their own. */
    Map<MacAddress, String> portAddresses() {
        var ports = new HashMap<MacAddress, String>();
        count(firstPort(), MachineModel.switchPorts(), ports);
        count(firstManagement(), ManagementInterface.NAMES, ports);
        return ports;
    }

    private static void count(MacAddress first, List<String> names, Map<MacAddress, String> ports) {
        for (var place = 0; place < names.size(); place++) {
            ports.put(first.plus(place), names.get(place));
        }
    }
}
