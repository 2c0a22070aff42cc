package org.opennfx.backends.state;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.opennfx.backends.host.SystemGuest;
import org.opennfx.backends.identity.Pools;
import org.opennfx.backends.image.StoredImage;
import org.opennfx.backends.model.PageSize;
import org.opennfx.datastore.host.HostException;
import org.opennfx.datastore.host.Repair;

/**
 * One observation of the host. What is asked of a part that did not answer is an error in the words of the host.
 *
 * @param guests the virtual machines by number
 * @param use which files they have as their disks
 * @param macPool where the addresses of their cards come from
 * @param drift what was different from the configuration at the last comparison, and is so still
 */
record HostReport(
        Instant now,
        MachineReport machine,
        Answer<List<VirtualMachine>> guests,
        Answer<BridgeReport> hostSwitch,
        Answer<FrontPanelReport> switchEngine,
        List<StoredImage> images,
        Answer<ImageUse> use,
        Pools macPool,
        Repair drift) {
    /** Who holds the huge pages that no virtual machine holds: the host-os switch. */
    static final String SWITCH_PROCESS = "ovs-vswitchd";

    List<VirtualMachine> vnfs() {
        return guests.orThrow();
    }

    BridgeReport bridge() {
        return hostSwitch.orThrow();
    }

    FrontPanelReport frontPanel() {
        return switchEngine.orThrow();
    }

    ImageUse imageUse() {
        return use.orThrow();
    }

    /** Why parts of the host do not answer, by their names. */
    SortedMap<String, HostException> unreachable() {
        var reasons = new TreeMap<String, HostException>();
        Stream.of(guests, hostSwitch, switchEngine)
                .flatMap(answer -> answer.withheld().stream())
                .forEach(why -> reasons.putIfAbsent(why.subsystem(), why));
        return reasons;
    }

    Optional<VirtualMachine> vnf(String name) {
        return vnfs().stream().filter(vnf -> vnf.name().equals(name)).findFirst();
    }

    Optional<SystemGuest> systemGuest(String name) {
        return machine.systemGuests().stream().filter(guest -> guest.name().equals(name)).findFirst();
    }

    Duration uptime() {
        return Duration.between(machine.bootedAt(), now);
    }

    long usedStorageKib() {
        return machine.usedStorageKib();
    }

    /** Virtual CPUs of the machines that run. */
    int usedCpus() {
        return running().mapToInt(vnf -> vnf.hardware().cpus().count()).sum();
    }

    /** How many huge pages of this size the system itself holds. */
    long systemHugepages(PageSize size) {
        var use = machine.hugepages(size);
        return use.total() - use.free() - running().mapToLong(vnf -> vnf.usedHugepages(size)).sum();
    }

    Stream<VirtualMachine> running() {
        return vnfs().stream().filter(vnf -> vnf.running().isPresent());
    }
}
