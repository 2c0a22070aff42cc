package org.opennfx.backends.embedded;

import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.opennfx.backends.embedded.Guest.Power;
import org.opennfx.backends.host.DiskUse;
import org.opennfx.backends.host.Domain;
import org.opennfx.backends.host.GuestActivity;
import org.opennfx.backends.host.VcpuUse;
import org.opennfx.backends.model.VnfDisk;

/** What guests in memory are doing, and how those ended that do not run. */
final class TwinActivity {
    /** Of a guest that was not started yet. */
    private static final String NEVER_RAN = "unknown";

    private final BootCheck files;
    private final Clock clock;
    private final Map<String, String> ends = new HashMap<>();

    TwinActivity(BootCheck files, Clock clock) {
        this.files = files;
        this.clock = clock;
    }

    void ended(String domain, String reason) {
        ends.put(domain, reason);
    }

    void forget(String domain) {
        ends.remove(domain);
    }

    Map<String, GuestActivity> of(Collection<Guest> guests) {
        return guests.stream().collect(Collectors.toMap(guest -> guest.definition().name(), this::of));
    }

    private GuestActivity of(Guest guest) {
        return guest.power().map(this::running).orElseGet(() -> new GuestActivity(
                "shut off", ends.getOrDefault(guest.definition().name(), NEVER_RAN), List.of(),
                disks(files.complete(guest.definition()), _ -> Optional.empty())));
    }

    private GuestActivity running(Power power) {
        return new GuestActivity("running", "booted", vcpus(power), disks(power.booted(), disk -> Optional.of(requests(power, disk))));
    }

    private Map<String, DiskUse> disks(Domain domain, Function<VnfDisk, Optional<DiskUse.Requests>> requests) {
        return domain.disks().stream().collect(Collectors.toMap(
                VnfDisk::device, disk -> new DiskUse(files.size(disk), requests.apply(disk))));
    }

    private List<VcpuUse> vcpus(Power power) {
        var count = power.booted().cpus().count();
        var busy = SimulatedLoad.ofGuest(power.booted(), power.since(), clock.instant()).total().dividedBy(Math.max(1, count));
        return IntStream.range(0, count).mapToObj(number -> new VcpuUse(number, number, busy)).toList();
    }

    private DiskUse.Requests requests(Power power, VnfDisk disk) {
        var traffic = SimulatedTraffic.counters(power.booted().name() + "/" + disk.device(), power.since(), clock.instant());
        return new DiskUse.Requests(
                traffic.receivedPackets(), traffic.receivedBytes(), traffic.sentPackets(), traffic.sentBytes());
    }
}
