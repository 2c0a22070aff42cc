package org.opennfx.backends.libvirt;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.libvirt.Domain;
import org.libvirt.LibvirtException;
import org.libvirt.MoreCalls;
import org.opennfx.backends.host.DiskUse;
import org.opennfx.backends.host.GuestActivity;
import org.opennfx.backends.host.VcpuUse;

/** Reads what a guest is doing. */
final class ActivityReader {
    private ActivityReader() {}

    static GuestActivity read(Guest guest) throws LibvirtException {
        var state = MoreCalls.state(guest.handle());
        var live = guest.live();
        return new GuestActivity(
                StateWords.state(state.number()),
                StateWords.reason(state.number(), state.reason()),
                Guest.whileItRuns(() -> vcpus(guest.handle())).orElse(List.of()),
                disks(guest.handle(), live.orElse(guest.definition())));
    }

    private static List<VcpuUse> vcpus(Domain handle) throws LibvirtException {
        var vcpus = new ArrayList<VcpuUse>();
        for (var vcpu : handle.getVcpusInfo()) {
            vcpus.add(new VcpuUse(vcpu.number, vcpu.cpu, Duration.ofNanos(vcpu.cpuTime)));
        }
        return vcpus;
    }

    private static Map<String, DiskUse> disks(Domain handle, XmlNode domain) {
        var disks = new LinkedHashMap<String, DiskUse>();
        domain.find("devices").stream().flatMap(devices -> devices.all("disk")).forEach(disk ->
                disk.attributeOf("target", "dev").ifPresent(device ->
                        disks.put(device, new DiskUse(told(() -> size(handle, device)), told(() -> requests(handle, device))))));
        return disks;
    }

    private static DiskUse.Size size(Domain handle, String device) throws LibvirtException {
        var info = handle.blockInfo(device);
        return new DiskUse.Size(info.getCapacity(), info.getAllocation());
    }

    private static DiskUse.Requests requests(Domain handle, String device) throws LibvirtException {
        var stats = handle.blockStats(device);
        return new DiskUse.Requests(stats.rd_req, stats.rd_bytes, stats.wr_req, stats.wr_bytes);
    }

    private interface Reading<T> {
        T read() throws LibvirtException;
    }

    /** Drives without a medium have no size, and guests that do not run ask for nothing. */
    private static <T> Optional<T> told(Reading<T> reading) {
        try {
            return Optional.of(reading.read());
        } catch (LibvirtException e) {
            return Optional.empty();
        }
    }
}
