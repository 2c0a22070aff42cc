package org.opennfx.backends.state;

import java.util.List;
import org.opennfx.backends.host.CpuLoad;
import org.opennfx.backends.model.CpuSet;
import org.opennfx.datastore.tree.ContainerNode;
import org.opennfx.datastore.tree.TreeBuilder;

/** {@code show system visibility cpu}. */
final class CpuVisibility {
    private CpuVisibility() {}

    static void write(HostReport report, ContainerNode input, TreeBuilder output) {
        output.container("visibility-cpu-information", page -> {
            Rows.of(page, "visibility-cpu-per-cpu-statistics", report.machine().cpus(), CpuVisibility::statistics);
            Rows.of(page, "visibility-cpu-per-cpu-usage", report.machine().cpus(), (cpu, row) ->
                    row.leaf("cpu-id", cpu.number()).leaf("cpu-usage", Numbers.tenths(cpu.permille())));
            Rows.of(page, "visibility-cpu-pinning", pins(report), (pin, row) ->
                    row.leaf("domain", pin.vnf()).leaf("vcpu", pin.vcpu()).leaf("cpu", pin.cpus()));
        });
    }

    private static void statistics(CpuLoad cpu, TreeBuilder row) {
        row.leaf("cpu-id", cpu.number())
                .leaf("user-time", cpu.busy().user().toSeconds())
                .leaf("system-time", cpu.busy().system().toSeconds())
                .leaf("idle-time", cpu.idle().toSeconds());
    }

    private record Pin(String vnf, int vcpu, CpuSet cpus) {}

    private static List<Pin> pins(HostReport report) {
        return report.running()
                .flatMap(vnf -> vnf.hardware().cpus().pins().entrySet().stream()
                        .map(pin -> new Pin(vnf.name(), pin.getKey(), pin.getValue())))
                .toList();
    }
}
