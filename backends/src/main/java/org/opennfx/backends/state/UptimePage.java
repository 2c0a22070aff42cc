package org.opennfx.backends.state;

import java.util.Locale;
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
                    .leaf("load-average-1", load(report))
                    .leaf("load-average-5", load(report))
                    .leaf("load-average-15", load(report)));
        });
    }

    private static void since(HostReport report, TreeBuilder time) {
        time.leaf("date-time", Numbers.dateTime(report.machine().bootedAt()))
                .leaf("time-length", Numbers.length(report.uptime()));
    }

    /** How many CPUs are busy. */
    static String load(HostReport report) {
        var permille = report.machine().cpus().stream().mapToLong(cpu -> cpu.permille()).sum();
        return String.format(Locale.ROOT, "%d.%02d", permille / 1000, permille % 1000 / 10);
    }
}
