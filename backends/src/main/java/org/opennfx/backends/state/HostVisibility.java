package org.opennfx.backends.state;

import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.opennfx.backends.host.CpuLoad;
import org.opennfx.backends.image.ImageStore;
import org.opennfx.datastore.tree.ContainerNode;
import org.opennfx.datastore.tree.TreeBuilder;

/** {@code show system visibility host}. */
final class HostVisibility {
    private HostVisibility() {}

    static void write(HostReport report, ContainerNode input, TreeBuilder output) {
        output.container("visibility-host-information", page -> {
            page.container("visibility-host-uptime-information", uptime ->
                    uptime.leaf("uptime", Numbers.uptime(report.uptime())));
            page.container("visibility-host-cpu-statistics-information", cpu -> cpu
                    .leaf("cpu-user-time", seconds(report, load -> load.busy().user()))
                    .leaf("cpu-system-time", seconds(report, load -> load.busy().system()))
                    .leaf("cpu-idle-time", seconds(report, CpuLoad::idle)));
            Rows.of(page, "visibility-host-partitions-list", List.of(ImageStore.CLIENT_PATH),
                    (mount, row) -> row.leaf("mnt-point", mount));
            page.container("visibility-host-disk-usage-information", disk -> StorageVisibility.usage(report, disk));
            ports(report, page);
        });
    }

    private static long seconds(HostReport report, Function<CpuLoad, Duration> part) {
        return report.machine().cpus().stream().map(part).mapToLong(Duration::toSeconds).sum();
    }

    private static void ports(HostReport report, TreeBuilder page) {
        Rows.of(page, "visibility-host-port-statistics", report.bridge().ports(), (status, row) -> row
                .leaf("iface-name", status.port().name())
                .leaf("bytes-sent", status.counters().sentBytes())
                .leaf("bytes-rcvd", status.counters().receivedBytes())
                .leaf("pckts-sent", status.counters().sentPackets())
                .leaf("pckts-rcvd", status.counters().receivedPackets())
                .leaf("err-in", status.counters().receiveErrors())
                .leaf("err-out", status.counters().sendErrors())
                .leaf("drop-in", status.counters().receiveDrops())
                .leaf("drop-out", status.counters().sendDrops()));
    }
}
