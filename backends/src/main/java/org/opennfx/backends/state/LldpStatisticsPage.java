package org.opennfx.backends.state;

import java.util.Optional;
import java.util.stream.Stream;
import org.opennfx.backends.host.LldpStatistics;
import org.opennfx.backends.host.SwitchPortStatus;
import org.opennfx.datastore.tree.ContainerNode;
import org.opennfx.datastore.tree.TreeBuilder;

/** {@code show lldp statistics} and {@code clear lldp statistics}. */
record LldpStatisticsPage(Cleared<LldpStatistics> cleared) {
    LldpStatisticsPage() {
        this(new Cleared<>(LldpStatistics::since));
    }

    void write(HostReport report, ContainerNode input, TreeBuilder output) {
        write(report, ports(report), output);
    }

    void writePort(HostReport report, ContainerNode input, TreeBuilder output) {
        write(report, ports(report).filter(LldpPage.port(input)::equals), output);
    }

    void clear(HostReport report, ContainerNode input) {
        ports(report).forEach(port -> clear(report, port));
    }

    void clearPort(HostReport report, ContainerNode input) {
        ports(report).filter(LldpPage.port(input)::equals).forEach(port -> clear(report, port));
    }

    private void clear(HostReport report, String port) {
        cleared.clear(port, counted(report, port));
    }

    private static LldpStatistics counted(HostReport report, String port) {
        return Optional.ofNullable(report.frontPanel().discovery().get(port)).orElse(LldpStatistics.ZERO);
    }

    /** Those that take part. */
    private static Stream<String> ports(HostReport report) {
        var panel = report.frontPanel();
        return panel.ports().stream().map(SwitchPortStatus::name).filter(panel.settings().lldp()::takesPart);
    }

    private void write(HostReport report, Stream<String> ports, TreeBuilder output) {
        output.container("lldp-statistics-information", page -> ports.forEach(port ->
                page.entry("lldp-interface-statistics", entry -> write(port, cleared.since(port, counted(report, port)), entry))));
    }

    private static void write(String port, LldpStatistics counted, TreeBuilder entry) {
        entry.leaf("lldp-interface-name", port)
                .leaf("lldp-parent-interface-name", LldpPage.NO_BUNDLE)
                .leaf("received", counted.received())
                .leaf("unknown-tlvs", counted.unknownTlvs())
                .leaf("with-errors", counted.withErrors())
                .leaf("discarded-tlvs", counted.discardedTlvs())
                .leaf("transmitted", counted.transmitted())
                .leaf("untransmitted", counted.untransmitted());
    }
}
