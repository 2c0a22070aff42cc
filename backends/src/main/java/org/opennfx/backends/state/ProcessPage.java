package org.opennfx.backends.state;

import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.opennfx.datastore.tree.ContainerNode;
import org.opennfx.datastore.tree.TreeBuilder;

/**
 * {@code show system processes}: the process of the device manager, those that it has started, and the virtual machines that run. Of a
 * process the program is told and never its arguments, which may have secrets among them.
 */
final class ProcessPage {
    private ProcessPage() {}

    static void write(HostReport report, ContainerNode input, TreeBuilder output) {
        var extensive = input.has("extensive");
        var own = ProcessHandle.current();
        output.container("system-process-information", page -> {
            Stream.concat(Stream.of(own), own.descendants())
                    .forEach(process -> page.entry("process", row -> process(process, extensive, row)));
            report.running().forEach(vnf -> page.entry("process", row -> guest(vnf, extensive, row)));
        });
    }

    private static void process(ProcessHandle process, boolean extensive, TreeBuilder row) {
        var info = process.info();
        row.leaf("pid", process.pid())
                .leaf("cpu-time", info.totalCpuDuration().map(ProcessPage::time))
                .leaf("command", info.command().map(command -> Path.of(command).getFileName()).map(Path::toString).orElse("?"));
        if (extensive) {
            row.leaf("user", info.user()).leaf("start-time", info.startInstant().map(Numbers::dateTime));
        }
    }

    private static void guest(VirtualMachine vnf, boolean extensive, TreeBuilder row) {
        var running = vnf.running().orElseThrow();
        row.leaf("cpu-time", time(running.cpuTime().total())).leaf("command", vnf.name());
        if (extensive) {
            row.leaf("start-time", Numbers.dateTime(running.since())).leaf("memory", vnf.usedMemoryKib());
        }
    }

    private static String time(Duration used) {
        return "%d:%02d".formatted(used.toMinutes(), used.toSecondsPart());
    }
}
