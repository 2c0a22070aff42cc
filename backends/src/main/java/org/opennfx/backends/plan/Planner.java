package org.opennfx.backends.plan;

import java.util.stream.Stream;
import org.opennfx.backends.host.Domain;
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
        var before = host.identities().ledger();
        var ledger = host.identities().register(configuration.vnfs(), observed.domains().keySet());
        var desired = Blueprint.of(configuration, ledger);
        findDueStarts(observed, desired);
        var plan = new Reconciler(host, observed, desired).plan();
        return ledger.equals(before)
                ? plan
                : new Plan(
                        Stream.concat(Stream.<Step>of(new WriteLedger(host.identities().file(), before, ledger)), plan.steps().stream())
                                .toList(),
                        plan.losses());
    }

    private void findDueStarts(HostState observed, Blueprint desired) {
        var due = host.guests().due();
        due.addAfterMachineStart(desired.domains().values().stream().filter(Domain::autostart).map(Domain::name).toList());
        due.settle(observed.domains().values(), host.guests().failures());
    }
}
