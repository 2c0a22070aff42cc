package org.opennfx.backends.state;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.opennfx.backends.host.MacEntry;
import org.opennfx.backends.model.NamePattern;
import org.opennfx.datastore.tree.ContainerNode;
import org.opennfx.datastore.tree.TreeBuilder;

/** {@code show ethernet-switching table}, and which of its addresses {@code clear ethernet-switching table} is about. */
final class SwitchingTablePage {
    private static final String ALL = "all";
    private static final String LEARNED = "D";

    private SwitchingTablePage() {}

    static void write(HostReport report, ContainerNode input, TreeBuilder output) {
        var panel = report.frontPanel();
        var entries = panel.macTable().stream().filter(wanted(panel, input)).toList();
        output.container("l2ng-l2ald-rtb-macdb", page -> {
            page.leaf("l2ng-l2ald-macdb-rtb-name", VlanPage.INSTANCE);
            if (input.has("summary") || input.leaf("show-choice").filter("summary"::equals).isPresent()) {
                page.entry("l2ng-l2ald-ethernet-switching-table-summary", row -> summary(entries, row));
            } else {
                page.entry("l2ng-l2ald-mac-entry-vlan", row -> table(panel, entries, row));
            }
        });
    }

    static Predicate<MacEntry> wanted(FrontPanelReport panel, ContainerNode input) {
        var name = input.leaf("vlan-name").filter(text -> !text.equals(ALL));
        var id = input.leaf("vlan-id");
        var port = input.leaf("interface").map(NamePattern::of);
        var address = input.leaf("address").filter(text -> !text.equals(ALL));
        return entry -> (name.isEmpty() || name.equals(panel.vlanName(entry.vlan())))
                && (id.isEmpty() || id.equals(Optional.of(entry.vlan().toString())))
                && (port.isEmpty() || port.get().matches(entry.port()) || port.get().matches(VlanPage.logicalName(entry.port())))
                && (address.isEmpty() || address.filter(entry.mac().toString()::equalsIgnoreCase).isPresent());
    }

    private static void summary(List<MacEntry> entries, TreeBuilder row) {
        row.leaf("l2ng-l2-total-mac-count", entries.size())
                .leaf("l2ng-l2-total-smac-count", 0)
                .container("l2ng-mac-count-per-vlan", counts -> entries.stream()
                        .collect(Collectors.groupingBy(MacEntry::vlan, TreeMap::new, Collectors.counting()))
                        .forEach((vlan, count) -> counts.entry("l2ng-mac-count-per-vlan-entry", entry -> entry
                                .leaf("l2ng-learn-vlan", vlan)
                                .leaf("l2ng-vlan-total-mac-count", count)
                                .leaf("l2ng-static-mac-count-per-vlan", 0)
                                .leaf("l2ng-dynamic-mac-count-per-vlan", count))));
    }

    private static void table(FrontPanelReport panel, List<MacEntry> entries, TreeBuilder row) {
        row.leaf("mac-count-global", entries.size())
                .leaf("learnt-mac-count", entries.size())
                .leaf("l2ng-l2-mac-routing-instance", VlanPage.INSTANCE);
        entries.forEach(entry -> row.entry("l2ng-mac-entry", mac -> mac
                .leaf("l2ng-l2-mac-vlan-name", panel.vlanName(entry.vlan()))
                .leaf("l2ng-l2-mac-address", entry.mac())
                .leaf("l2ng-l2-mac-flags", LEARNED)
                .leaf("l2ng-l2-mac-age", "-")
                .leaf("l2ng-l2-mac-logical-interface", VlanPage.logicalName(entry.port()))
                .leaf("l2ng-l2-mac-fwd-next-hop", 0)
                .leaf("l2ng-l2-mac-rtr-id", 0)));
    }
}
