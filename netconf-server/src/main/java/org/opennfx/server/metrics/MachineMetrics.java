package org.opennfx.server.metrics;

import io.prometheus.metrics.model.registry.MultiCollector;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot.GaugeDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import java.util.List;
import java.util.TreeMap;
import org.opennfx.datastore.tree.ContainerNode;
import org.opennfx.datastore.tree.OrderedMap;
import org.opennfx.server.operations.OperationalDatastore;

/** What the state says of the machine; nothing where the model has no such state. One look serves all metrics of a request. */
record MachineMetrics(OperationalDatastore operational) implements MultiCollector {
    private static final String MODULE = "nfx";

    void register(PrometheusRegistry registry) {
        registry.register(this);
    }

    @Override
    public MetricSnapshots collect() {
        var content = operational.content();
        return content.schema().childByModule(MODULE, "state")
                .flatMap(content::child)
                .map(node -> of((ContainerNode) node))
                .orElseGet(MetricSnapshots::new);
    }

    private static MetricSnapshots of(ContainerNode state) {
        return new MetricSnapshots(guests(state), drift(state));
    }

    private static GaugeSnapshot guests(ContainerNode state) {
        var states = new TreeMap<String, Long>();
        for (var guest : state.container("vnfs").map(vnfs -> vnfs.entries("vnf")).orElseGet(OrderedMap::empty)) {
            guest.leaf("state").ifPresent(each -> states.merge(each, 1L, Long::sum));
        }
        return gauge("nfx_vnfs", "Virtual machines, by what they do.", states.entrySet().stream()
                .map(each -> new GaugeDataPointSnapshot(each.getValue().doubleValue(), Labels.of("state", each.getKey()), null))
                .toList());
    }

    private static GaugeSnapshot drift(ContainerNode state) {
        var differences = 0;
        for (var _ : state.container("host", "drift").map(drift -> drift.entries("difference")).orElseGet(OrderedMap::empty)) {
            differences++;
        }
        var value = new GaugeDataPointSnapshot(differences, Labels.EMPTY, null);
        return gauge("nfx_drift_differences", "Things on the machine that are not as configured.", List.of(value));
    }

    private static GaugeSnapshot gauge(String name, String help, List<GaugeDataPointSnapshot> values) {
        var gauge = GaugeSnapshot.builder().name(name).help(help);
        values.forEach(gauge::dataPoint);
        return gauge.build();
    }
}
