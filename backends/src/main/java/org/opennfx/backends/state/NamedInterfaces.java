package org.opennfx.backends.state;

import java.util.List;
import java.util.function.Predicate;
import org.opennfx.backends.host.ManagementPort;
import org.opennfx.backends.host.SwitchPortStatus;
import org.opennfx.backends.model.NamePattern;
import org.opennfx.datastore.error.ErrorTag;
import org.opennfx.datastore.error.RpcError;
import org.opennfx.datastore.tree.ContainerNode;

/** The interfaces that a command is about. */
record NamedInterfaces(List<SwitchPortStatus> ports, List<ManagementPort> management) {
    /**
     * Those that have the name that is given, or a logical unit with it; all where none is.
     *
     * @throws org.opennfx.datastore.error.RpcException invalid-value where none has it
     */
    static NamedInterfaces of(HostReport report, ContainerNode input) {
        var name = input.leaf("interface-name");
        if (name.isEmpty()) {
            return all(report);
        }
        var pattern = NamePattern.of(name.get());
        var named = all(report).only(port -> isNamed(port, pattern), port -> isNamed(port, report.machine(), pattern));
        if (named.ports.isEmpty() && named.management.isEmpty()) {
            throw RpcError.application(ErrorTag.INVALID_VALUE, "device " + name.get() + " not found").asException();
        }
        return named;
    }

    static NamedInterfaces all(HostReport report) {
        return new NamedInterfaces(report.frontPanel().ports(), report.machine().managementPorts());
    }

    private NamedInterfaces only(Predicate<SwitchPortStatus> wantedPorts, Predicate<ManagementPort> wantedManagement) {
        return new NamedInterfaces(
                ports.stream().filter(wantedPorts).toList(), management.stream().filter(wantedManagement).toList());
    }

    private static boolean isNamed(SwitchPortStatus port, NamePattern name) {
        return name.matches(port.name())
                || name.matches(VlanPage.logicalName(port.name()))
                || port.settings().routed().stream().anyMatch(unit -> name.matches(LogicalUnit.name(port.name(), unit)));
    }

    private static boolean isNamed(ManagementPort port, MachineReport machine, NamePattern name) {
        return name.matches(port.name())
                || machine.management(port).stream().flatMap(settings -> settings.units().stream())
                        .anyMatch(unit -> name.matches(LogicalUnit.name(port.name(), unit)));
    }
}
