package org.opennfx.backends.plan;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.opennfx.backends.host.BridgePort;
import org.opennfx.backends.host.DomainStatus;
import org.opennfx.backends.host.SwitchSettings;
import org.opennfx.backends.model.Hugepages;
import org.opennfx.backends.model.SystemConfiguration;
import org.opennfx.datastore.host.HostException;

/** The host as it was observed. */
record HostState(
        SystemConfiguration system,
        SortedMap<String, String> brokenNetworks,
        Hugepages hugepages,
        Map<String, DomainStatus> domains,
        SortedMap<String, BridgePort> bridgePorts,
        SwitchSettings switchSettings) {
    /** Asks hypervisor and switches beside each other: they are programs of their own. */
    static HostState observe(Host host) throws HostException {
        try (var threads = Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("observation-", 0).factory())) {
            var brokenNetworks = threads.submit(host.hypervisor().networks()::broken);
            var ports = threads.submit(() -> portsByName(host.hostSwitch().ports()));
            var switchSettings = threads.submit(host.switchEngine()::settings);
            var domains = byName(host.hypervisor().domains());
            return new HostState(
                    host.system().settings().current(),
                    answer(brokenNetworks),
                    host.hypervisor().reservedHugepages(),
                    domains,
                    answer(ports),
                    answer(switchSettings));
        }
    }

    private static <T> T answer(Future<T> asked) throws HostException {
        try {
            return asked.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof HostException failure) {
                throw failure;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new HostException("host", "observation", "interrupted while it waited for an answer", e);
        }
    }

    private static Map<String, DomainStatus> byName(List<DomainStatus> domains) {
        var byName = new LinkedHashMap<String, DomainStatus>();
        domains.forEach(domain -> byName.put(domain.name(), domain));
        return byName;
    }

    private static SortedMap<String, BridgePort> portsByName(List<BridgePort> ports) {
        var byName = new TreeMap<String, BridgePort>();
        ports.forEach(port -> byName.put(port.name(), port));
        return byName;
    }
}
