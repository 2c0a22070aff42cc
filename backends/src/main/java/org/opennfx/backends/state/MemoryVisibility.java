package org.opennfx.backends.state;

import java.util.ArrayList;
import java.util.List;
import org.opennfx.backends.host.HugepageUse;
import org.opennfx.backends.model.PageSize;
import org.opennfx.datastore.tree.ContainerNode;
import org.opennfx.datastore.tree.TreeBuilder;

/** {@code show system visibility memory}. */
final class MemoryVisibility {
    private MemoryVisibility() {}

    static void write(HostReport report, ContainerNode input, TreeBuilder output) {
        output.container("visibility-memory-information", page -> {
            page.container("visibility-memory-system-virtual", memory -> virtualMemory(report.machine(), memory));
            page.container("visibility-memory-system-limits", limits -> limits.leaf(
                    "user-vnfs-total-memory-limit",
                    report.machine().model().memoryKib() - report.machine().model().systemMemoryKib()));
            page.container("visibility-memory-system-hugepages", pages -> {
                pool("huge-1gb", report.machine().hugepages(PageSize.MIB_1024), pages);
                pool("huge-2mb", report.machine().hugepages(PageSize.MIB_2), pages);
            });
            page.container("visibility-memory-hugepages-usage-list-information", table -> users(report)
                    .forEach(user -> table.entry("visibility-memory-hugepages-usage-group", row -> row
                            .leaf("hugepages-user-name", user.name())
                            .leaf("hugepages-user-type", user.type())
                            .leaf("hugepages-user-used-huge1g-count", user.large())
                            .leaf("hugepages-user-used-huge2m-count", user.small()))));
        });
    }

    private static void virtualMemory(MachineReport machine, TreeBuilder memory) {
        memory.leaf("virt-total", machine.model().memoryKib())
                .leaf("virt-used", machine.usedMemoryKib())
                .leaf("virt-available", machine.freeMemoryKib())
                .leaf("virt-free", machine.freeMemoryKib())
                .leaf("virt-percent-used", Numbers.percent(machine.usedMemoryKib(), machine.model().memoryKib()));
    }

    private static void pool(String name, HugepageUse use, TreeBuilder pages) {
        pages.leaf(name + "-total", use.total()).leaf(name + "-free", use.free()).leaf(name + "-set", use.wanted());
    }

    private record User(String name, String type, long large, long small) {}

    private static List<User> users(HostReport report) {
        List<User> users = new ArrayList<>();
        report.running().filter(vnf -> vnf.hardware().memory().hugepages().isPresent())
                .forEach(vnf -> users.add(new User(vnf.name(), "vnf",
                        vnf.usedHugepages(PageSize.MIB_1024), vnf.usedHugepages(PageSize.MIB_2))));
        var large = report.systemHugepages(PageSize.MIB_1024);
        var small = report.systemHugepages(PageSize.MIB_2);
        if (large + small > 0) {
            users.add(new User(HostReport.SWITCH_PROCESS, "other process", large, small));
        }
        return users;
    }
}
