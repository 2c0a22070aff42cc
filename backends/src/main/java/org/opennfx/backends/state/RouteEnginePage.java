package org.opennfx.backends.state;

import java.time.Duration;
import java.util.function.Function;
import org.opennfx.backends.host.CpuLoad;
import org.opennfx.backends.host.LoadAverages;
import org.opennfx.datastore.tree.ContainerNode;
import org.opennfx.datastore.tree.TreeBuilder;

/** {@code show chassis routing-engine}: the machine, which is in charge of itself. */
final class RouteEnginePage {
    private static final long KIB_PER_MB = 1024;

    private RouteEnginePage() {}

    static void write(HostReport report, ContainerNode input, TreeBuilder output) {
        output.container("route-engine-information", page -> page.entry("route-engine", engine -> {
            engine.leaf("slot", 0).leaf("mastership-state", "master").leaf("status", "OK");
            resources(report, engine);
            engine.leaf("model", "RE-" + report.machine().product())
                    .leaf("serial-number", report.machine().serialNumber())
                    .leaf("start-time", Numbers.dateTime(report.machine().bootedAt()))
                    .leaf("up-time", Numbers.uptime(report.uptime()))
                    .leaf("load-average-one", UptimePage.load(LoadAverages::one, report))
                    .leaf("load-average-five", UptimePage.load(LoadAverages::five, report))
                    .leaf("load-average-fifteen", UptimePage.load(LoadAverages::fifteen, report));
        }));
    }

    private static void resources(HostReport report, TreeBuilder engine) {
        var memory = report.machine().model().memoryKib();
        var user = millis(report, load -> load.busy().user());
        var kernel = millis(report, load -> load.busy().system());
        var all = Math.max(1, user + kernel + millis(report, CpuLoad::idle));
        engine.leaf("memory-dram-size", memory / KIB_PER_MB + " MB")
                .leaf("memory-buffer-utilization", report.machine().usedMemoryKib() * 100 / memory)
                .leaf("cpu-user", user * 100 / all)
                .leaf("cpu-kernel", kernel * 100 / all)
                .leaf("cpu-idle", 100 - user * 100 / all - kernel * 100 / all);
    }

    private static long millis(HostReport report, Function<CpuLoad, Duration> part) {
        return report.machine().cpus().stream().map(part).mapToLong(Duration::toMillis).sum();
    }
}
