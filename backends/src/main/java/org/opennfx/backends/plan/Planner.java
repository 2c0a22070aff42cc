package org.opennfx.backends.plan;

import java.util.stream.Stream;
import org.opennfx.backends.model.NfxConfiguration;
import org.opennfx.datastore.host.HostException;
import org.opennfx.datastore.host.Plan;
import org.opennfx.datastore.host.Step;

/** Plans the way of a host to a configuration. The same plan serves commit, roll-back, start-up and repair. */
public final class Planner {
    private final Host host;

    public Planner(Host host) {
        this.host = host;
    }

    /**
     * Observes the host and finds the steps; the host is not changed.
     *
     * @throws HostException the host could not be observed
     */
    public Plan plan(NfxConfiguration configuration) throws HostException {
        var observed = HostState.observe(host);
        host.dueStarts().settle(observed.domains().values(), host.startFailures());
        var before = host.ledger().ledger();
        var ledger = host.registrar().register(before, configuration.vnfs(), observed.domains().keySet());
        var steps = new Reconciler(host, observed, Blueprint.of(configuration, ledger)).plan().steps();
        return ledger.equals(before)
                ? new Plan(steps)
                : new Plan(Stream.concat(Stream.<Step>of(new WriteLedger(host.ledger(), before, ledger)), steps.stream())
                        .toList());
    }
}
