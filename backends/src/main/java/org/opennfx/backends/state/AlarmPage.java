package org.opennfx.backends.state;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.opennfx.datastore.tree.ContainerNode;
import org.opennfx.datastore.tree.TreeBuilder;

/**
 * {@code show chassis alarms} and {@code show system alarms}: what is wrong now.
 *
 * @param others what parts beside the host have to say
 */
record AlarmPage(Supplier<List<Alarm>> others) {

    /** The chassis: a management port that is to be up and is not. */
    static void chassis(HostReport report, ContainerNode input, TreeBuilder output) {
        write(ports(report.machine()).toList(), output);
    }

    /** The whole system: a part of the host too that does not answer, a virtual machine that could not be started, and others. */
    void system(HostReport report, ContainerNode input, TreeBuilder output) {
        write(Stream.of(ports(report.machine()), parts(report), machines(report), others.get().stream()).flatMap(alarms -> alarms).toList(), output);
    }

    private static Stream<Alarm> parts(HostReport report) {
        return report.unreachable().entrySet().stream().map(part -> Alarm.major(
                "Host", part.getKey() + " does not answer", part.getValue().getMessage()));
    }

    private static Stream<Alarm> ports(MachineReport machine) {
        return machine.managementPorts().stream()
                .filter(port -> !port.up()
                        && machine.management(port).filter(settings -> !settings.enabled()).isEmpty())
                .map(port -> port.name() + ": Ethernet Link Down")
                .map(text -> Alarm.major("Chassis", text, text));
    }

    private static Stream<Alarm> machines(HostReport report) {
        return report.guests().given().stream().flatMap(List::stream)
                .filter(vnf -> vnf.running().isEmpty())
                .flatMap(vnf -> vnf.failure().stream().map(words -> {
                    var brief = "VNF " + vnf.name() + " cannot be started";
                    return Alarm.major("VNF", brief, brief + ": " + words);
                }));
    }

    private static void write(List<Alarm> alarms, TreeBuilder output) {
        output.container("alarm-information", page -> {
            page.container("alarm-summary", summary -> {
                if (alarms.isEmpty()) {
                    summary.empty("no-active-alarms");
                } else {
                    summary.leaf("active-alarm-count", alarms.size());
                }
            });
            alarms.forEach(alarm -> page.entry("alarm-detail", row -> row
                    .leaf("alarm-time", alarm.since().map(Numbers::dateTime))
                    .leaf("alarm-class", alarm.severity())
                    .leaf("alarm-description", alarm.text())
                    .leaf("alarm-short-description", alarm.brief())
                    .leaf("alarm-type", alarm.type())));
        });
    }
}
