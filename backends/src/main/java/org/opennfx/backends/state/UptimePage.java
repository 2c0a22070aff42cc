package org.opennfx.backends.state;

import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.opennfx.backends.host.LoadAverages;
import org.opennfx.datastore.tree.ContainerNode;
import org.opennfx.datastore.tree.TreeBuilder;

/** {@code show system uptime}. */
final class UptimePage {
    private UptimePage() {}

    static void write(HostReport report, ContainerNode input, TreeBuilder output) {
        output.container("system-uptime-information", page -> {
            page.container("current-time", time -> time.leaf("date-time", Numbers.dateTime(report.now())));
            page.container("system-booted-time", time -> since(report, time));
            page.container("protocols-started-time", time -> since(report, time));
            page.container("uptime-information", uptime -> uptime
                    .leaf("date-time", Numbers.dateTime(report.now()))
                    .leaf("up-time", Numbers.uptime(report.uptime()))
                    .leaf("load-average-1", load(LoadAverages::one, report))
                    .leaf("load-average-5", load(LoadAverages::five, report))
                    .leaf("load-average-15", load(LoadAverages::fifteen, report)));
        });
    }

    private static void since(HostReport report, TreeBuilder time) {
        time.leaf("date-time", Numbers.dateTime(report.machine().bootedAt()))
                .leaf("time-length", Numbers.length(report.uptime()));
    }

    /** With two digits behind the point. */
    static String load(ToDoubleFunction<LoadAverages> which, HostReport report) {
        return String.format(Locale.ROOT, "%.2f", which.applyAsDouble(report.machine().load()));
    }
}
