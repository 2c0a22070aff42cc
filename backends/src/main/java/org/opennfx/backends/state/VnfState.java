package org.opennfx.backends.state;

import org.opennfx.backends.host.Attachment;
import org.opennfx.backends.host.DiskUse;
import org.opennfx.backends.host.GuestActivity;
import org.opennfx.backends.host.Nic;
import org.opennfx.backends.host.NicStatus;
import org.opennfx.backends.host.RunState;
import org.opennfx.backends.host.SystemGuest;
import org.opennfx.backends.model.PageSize;
import org.opennfx.backends.model.VnfDisk;
import org.opennfx.datastore.tree.TreeBuilder;

/** {@code state vnfs}. */
final class VnfState {
    private VnfState() {}

    static void write(HostReport report, TreeBuilder vnfs) {
        var system = report.machine().systemGuests();
        vnfs.entry("vnf", vnf -> systemGuest(report, system.getFirst(), vnf));
        report.guests().given().ifPresent(guests ->
                guests.forEach(machine -> vnfs.entry("vnf", vnf -> machine(machine, vnf))));
        system.stream().skip(1).forEach(guest -> vnfs.entry("vnf", vnf -> systemGuest(report, guest, vnf)));
    }

    private static void systemGuest(HostReport report, SystemGuest guest, TreeBuilder vnf) {
        vnf.leaf("name", guest.name())
                .leaf("id", guest.id())
                .leaf("state", "running")
                .leaf("liveliness", "alive")
                .leaf("ip-address", guest.address())
                .leaf("vcpus", guest.vcpus())
                .leaf("maximum-memory", guest.memoryKib())
                .leaf("used-memory", guest.memoryKib())
                .leaf("start-time", report.machine().bootedAt())
                .container("interfaces", interfaces -> interfaces.entry("interface", entry -> entry
                        .leaf("name", guest.card()).leaf("mac-address", guest.mac())));
    }

    private static void machine(VirtualMachine machine, TreeBuilder vnf) {
        vnf.leaf("name", machine.name())
                .leaf("id", machine.id())
                .leaf("state", machine.state())
                .leaf("state-reason", machine.activity().map(GuestActivity::reason))
                .leaf("liveliness", machine.liveliness())
                .leaf("uuid", machine.hardware().uuid())
                .leaf("ip-address", machine.address())
                .leaf("vcpus", machine.hardware().cpus().count())
                .leaf("maximum-memory", machine.maximumMemoryKib())
                .leaf("used-memory", machine.usedMemoryKib())
                .leaf("used-1g-hugepages", machine.usedHugepages(PageSize.MIB_1024))
                .leaf("used-2m-hugepages", machine.usedHugepages(PageSize.MIB_2))
                .leaf("pending-restart", machine.status().pendingRestart())
                .leaf("error", machine.error());
        machine.running().ifPresent(running -> running(running, vnf));
        machine.activity().ifPresent(doing -> doing.vcpus().forEach(vcpu -> vnf.entry("vcpu", entry -> entry
                .leaf("number", vcpu.number())
                .leaf("cpu", vcpu.cpu())
                .leaf("cpu-time", vcpu.busy().toNanos()))));
        vnf.container("block-devices", devices -> machine.hardware().disks()
                .forEach(disk -> devices.entry("block-device", device -> disk(machine, disk, device))));
        vnf.container("interfaces", interfaces -> machine.running().map(RunState.Running::nics).ifPresentOrElse(
                cards -> cards.forEach(card -> interfaces.entry("interface", entry -> card(machine, card, entry))),
                () -> machine.hardware().nics().forEach(nic -> interfaces.entry("interface", entry -> nic(machine, nic, entry)))));
    }

    private static void running(RunState.Running running, TreeBuilder vnf) {
        vnf.leaf("start-time", running.since()).container("cpu-time", time -> time
                .leaf("total", running.cpuTime().total().toNanos())
                .leaf("user", running.cpuTime().user().toNanos())
                .leaf("system", running.cpuTime().system().toNanos()));
    }

    private static void disk(VirtualMachine machine, VnfDisk disk, TreeBuilder device) {
        device.leaf("target", disk.device()).leaf("source", disk.file()).leaf("device", switch (disk.medium()) {
            case DISK -> "disk";
            case CDROM -> "cdrom";
            case USB -> "usb";
        });
        machine.use(disk).ifPresent(use -> use(use, device));
    }

    private static void use(DiskUse use, TreeBuilder device) {
        use.size().ifPresent(size -> device.leaf("capacity", size.capacity()).leaf("allocation", size.allocation()));
        use.requests().ifPresent(requests -> device
                .leaf("read-requests", requests.reads())
                .leaf("read-bytes", requests.readBytes())
                .leaf("write-requests", requests.writes())
                .leaf("write-bytes", requests.writtenBytes()));
    }

    private static void card(VirtualMachine machine, NicStatus card, TreeBuilder entry) {
        nic(machine, card.nic(), entry);
        entry.leaf("host-interface", card.hostInterface()).leaf("virtual-function", card.virtualFunction());
        Cards.counters(entry, card.counters());
    }

    /** What a card is, whether its machine runs or not. */
    private static void nic(VirtualMachine machine, Nic nic, TreeBuilder entry) {
        var plug = machine.plug(nic);
        entry.leaf("name", nic.name())
                .leaf("type", plug.type())
                .leaf("source", plug.source())
                .leaf("mac-address", nic.mac())
                .leaf("mtu", nic.mtu());
        if (!(nic.attachment() instanceof Attachment.VirtualFunction)) {
            entry.leaf("model", Cards.MODEL);
        }
    }
}
