package org.opennfx.backends.state;

import java.util.Optional;
import org.opennfx.backends.host.SwitchPortStatus;
import org.opennfx.backends.state.FrontPanelReport.Member;
import org.opennfx.backends.state.FrontPanelReport.NumberedVlan;
import org.opennfx.datastore.error.ErrorTag;
import org.opennfx.datastore.error.RpcError;
import org.opennfx.datastore.tree.ContainerNode;
import org.opennfx.datastore.tree.TreeBuilder;

/** {@code show vlans}. */
final class VlanPage {
    /** The one instance that the switch has. */
    static final String INSTANCE = "default-switch";

    private VlanPage() {}

    static void write(HostReport report, ContainerNode input, TreeBuilder output) {
        var panel = report.frontPanel();
        var wanted = input.leaf("vlan-name");
        wanted.filter(name -> panel.vlans().noneMatch(vlan -> vlan.name().equals(name))).ifPresent(name -> {
            throw RpcError.application(ErrorTag.INVALID_VALUE, "VLAN " + name + " not found").asException();
        });
        var port = input.leaf("interface");
        var brief = input.leaf("verbosity").filter(level -> !level.equals("brief")).isEmpty();
        output.container("l2ng-l2ald-vlan-instance-information", page -> panel.vlans()
                .filter(vlan -> wanted.isEmpty() || wanted.equals(Optional.of(vlan.name())))
                .filter(vlan -> port.isEmpty() || panel.members(vlan.id())
                        .anyMatch(member -> isNamed(member.port(), port.get())))
                .forEach(vlan -> page.entry("l2ng-l2ald-vlan-instance-group", row -> vlan(panel, vlan, brief, row))));
    }

    static boolean isNamed(SwitchPortStatus port, String name) {
        return name.equals(port.name()) || name.equals(logicalName(port.name()));
    }

    /** The unit of a port that switches. */
    static String logicalName(String port) {
        return port + ".0";
    }

    private static void vlan(FrontPanelReport panel, NumberedVlan vlan, boolean brief, TreeBuilder row) {
        var members = panel.members(vlan.id()).toList();
        var tagged = members.stream().filter(Member::tagged).count();
        row.leaf("l2ng-l2rtb-name", INSTANCE)
                .leaf("l2ng-l2rtb-vlan-name", vlan.name())
                .leaf("l2ng-l2rtb-vlan-tag", vlan.id());
        members.forEach(member -> row.entry("l2ng-l2rtb-vlan-member", entry -> member(member, entry)));
        if (!brief) {
            row.leaf("l2ng-l2rtb-instance-state", "Active");
        }
        row.leaf("l2ng-l2rtb-vlan-member-tagged-count", tagged)
                .leaf("l2ng-l2rtb-vlan-member-untagged-count", members.size() - tagged)
                .leaf("l2ng-l2rtb-macs-learned",
                        panel.macTable().stream().filter(entry -> entry.vlan().equals(vlan.id())).count());
    }

    /** A star marks a port that is up. */
    private static void member(Member member, TreeBuilder entry) {
        var port = member.port();
        entry.leaf("l2ng-l2rtb-vlan-member-interface", logicalName(port.name()) + (port.up() ? "*" : ""))
                .leaf("l2ng-l2rtb-vlan-member-tagness", member.tagged() ? "tagged" : "untagged")
                .leaf("l2ng-l2rtb-vlan-member-interface-mode", port.settings().mode());
    }
}
