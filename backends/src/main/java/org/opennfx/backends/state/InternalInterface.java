package org.opennfx.backends.state;

import org.opennfx.backends.host.SystemGuest;
import org.opennfx.datastore.error.ErrorTag;
import org.opennfx.datastore.error.RpcError;
import org.opennfx.datastore.tree.ContainerNode;
import org.opennfx.datastore.tree.TreeBuilder;

/**
 * The interface of the device manager on the internal network, in {@code show interfaces routing-instance __juniper_private1__}. Scripts
 * seek the names of its address in {@link HostsFile}, to learn where they are.
 */
final class InternalInterface {
    private static final String INSTANCE = "__juniper_private1__";
    private static final String PREFIX_LENGTH = "/24";

    private InternalInterface() {}

    /**
     * Whether the interfaces inside are asked for.
     *
     * @throws org.opennfx.datastore.error.RpcException there is no such instance
     */
    static boolean isWanted(ContainerNode input) {
        return switch (input.leaf("routing-instance").orElse(InstancePage.MASTER)) {
            case INSTANCE -> true;
            case InstancePage.MASTER, "default" -> false;
            case String other -> throw RpcError.application(ErrorTag.INVALID_VALUE, "routing-instance " + other + " not found").asException();
        };
    }

    static void write(HostReport report, TreeBuilder page) {
        report.machine().systemGuests().stream()
                .filter(guest -> guest.name().equals(SystemGuest.DEVICE_MANAGER))
                .forEach(own -> page.entry("physical-interface", row -> {
                    up(own.card(), row);
                    row.entry("logical-interface", unit -> {
                        up(own.card() + ".0", unit);
                        unit.entry("address-family", family -> {
                            family.leaf("address-family-name", "inet");
                            family.entry("interface-address", address -> address.leaf("ifa-local", own.address() + PREFIX_LENGTH));
                        });
                    });
                }));
    }

    private static void up(String name, TreeBuilder row) {
        row.leaf("name", name).leaf("admin-status", "up").leaf("oper-status", "up");
    }
}
