package org.opennfx.backends.state;

import java.util.List;
import org.opennfx.backends.host.HugepageUse;
import org.opennfx.backends.host.SystemSetting;
import org.opennfx.backends.identity.Pools;
import org.opennfx.backends.image.ImageStore;
import org.opennfx.datastore.tree.TreeBuilder;

/** {@code state host}. */
final class MachineState {
    private MachineState() {}

    static void write(HostReport report, TreeBuilder host) {
        var machine = report.machine();
        host.leaf("model", machine.model().productModel())
                .leaf("serial-number", machine.serialNumber())
                .leaf("host-software", machine.release().hostSoftware())
                .leaf("boot-time", machine.bootedAt())
                .leaf("uptime", report.uptime().toSeconds())
                .container("drift", drift -> DriftState.write(report.drift(), drift))
                .container("cpus", cpus -> cpus(report, cpus))
                .container("memory", memory -> memory
                        .leaf("total", machine.model().memoryKib())
                        .leaf("used", machine.usedMemoryKib())
                        .leaf("available", machine.freeMemoryKib())
                        .leaf("free", machine.freeMemoryKib()))
                .container("hugepages", hugepages -> machine.hugepages()
                        .forEach(use -> hugepages.entry("page-size", size -> hugepages(report, use, size))))
                .container("storage", storage -> storage.entry("filesystem", files -> files
                        .leaf("mount-point", ImageStore.CLIENT_PATH)
                        .leaf("total", machine.model().storageKib())
                        .leaf("used", report.usedStorageKib())
                        .leaf("free", machine.model().storageKib() - report.usedStorageKib())))
                .container("mac-pool", pool -> pool
                        .leaf("base-address", report.macPool().firstMac())
                        .leaf("size", report.macPool().macs())
                        .leaf("used", report.guests().map(guests -> usedMacs(report.macPool(), guests)).given()));
        report.unreachable().forEach((subsystem, why) -> host.entry("unreachable", entry ->
                entry.leaf("subsystem", subsystem).leaf("reason", why.getMessage())));
        for (var setting : SystemSetting.values()) {
            host.entry("setting", entry -> entry
                    .leaf("name", setting)
                    .leaf("in-force", machine.onMachine().contains(setting) ? "machine" : "device"));
        }
    }

    private static long usedMacs(Pools pool, List<VirtualMachine> guests) {
        return guests.stream().flatMap(vnf -> vnf.status().definition().nics().stream())
                .filter(nic -> pool.contains(nic.mac())).count();
    }

    private static void cpus(HostReport report, TreeBuilder cpus) {
        cpus.leaf("total", report.machine().model().threads())
                .leaf("reserved", report.machine().model().systemThreads())
                .leaf("used", report.guests().map(_ -> report.usedCpus()).given());
        report.machine().cpus().forEach(load -> cpus.entry("cpu", cpu ->
                cpu.leaf("id", load.number()).leaf("usage", Numbers.tenths(load.permille()))));
        report.guests().given().ifPresent(_ -> pins(report, cpus));
    }

    private static void pins(HostReport report, TreeBuilder cpus) {
        report.running().forEach(vnf -> vnf.hardware().cpus().pins().forEach((vcpu, pinned) ->
                cpus.entry("pinning", pin ->
                        pin.leaf("vnf", vnf.name()).leaf("vcpu", vcpu).leaf("cpus", pinned))));
    }

    private static void hugepages(HostReport report, HugepageUse use, TreeBuilder size) {
        size.leaf("name", use.size())
                .leaf("configured", use.wanted())
                .leaf("total", use.total())
                .leaf("free", use.free())
                .leaf("used", use.total() - use.free());
        report.guests().given().ifPresent(_ -> users(report, use, size));
    }

    private static void users(HostReport report, HugepageUse use, TreeBuilder size) {
        report.running().filter(vnf -> vnf.usedHugepages(use.size()) > 0).forEach(vnf ->
                size.entry("user", user -> user(vnf.name(), "vnf", vnf.usedHugepages(use.size()), user)));
        var bySystem = report.systemHugepages(use.size());
        if (bySystem > 0) {
            size.entry("user", user -> user(HostReport.SWITCH_PROCESS, "system", bySystem, user));
        }
    }

    private static void user(String name, String type, long used, TreeBuilder user) {
        user.leaf("name", name).leaf("type", type).leaf("used", used);
    }
}
