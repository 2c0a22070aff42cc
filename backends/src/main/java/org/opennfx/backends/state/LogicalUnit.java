package org.opennfx.backends.state;

import org.opennfx.backends.model.IpUnit;
import org.opennfx.datastore.tree.TreeBuilder;

/** A logical unit that speaks IP in {@code show interfaces}. */
final class LogicalUnit {
    private LogicalUnit() {}

    static String name(String port, IpUnit unit) {
        return port + "." + unit.number();
    }

    static void write(String port, boolean portUp, IpUnit unit, TreeBuilder entry) {
        entry.leaf("name", name(port, unit))
                .leaf("admin-status", SwitchState.upOrDown(unit.enabled()))
                .leaf("oper-status", SwitchState.upOrDown(unit.enabled() && portUp));
        unit.inet().ifPresent(inet -> entry.entry("address-family", row -> family("inet", inet, row)));
        unit.inet6().ifPresent(inet6 -> entry.entry("address-family", row -> family("inet6", inet6, row)));
    }

    private static void family(String name, IpUnit.Family family, TreeBuilder row) {
        row.leaf("address-family-name", name);
        family.addresses().forEach(address ->
                row.entry("interface-address", entry -> entry.leaf("ifa-local", address)));
    }
}
