package org.opennfx.backends.plan;

import java.util.List;
import org.opennfx.backends.check.PlatformChecks;
import org.opennfx.backends.model.ConfigurationReader;
import org.opennfx.datastore.error.RpcError;
import org.opennfx.datastore.host.HostException;
import org.opennfx.datastore.host.Plan;
import org.opennfx.datastore.host.Subsystem;
import org.opennfx.datastore.tree.ContainerNode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The machine as the datastore sees it: hypervisor and both switches, which a change reaches all or not at all. */
public final class HostSubsystem implements Subsystem {
    private static final Logger LOG = LoggerFactory.getLogger(HostSubsystem.class);

    private final ConfigurationReader reader = new ConfigurationReader();
    /** A reader remembers one configuration only. */
    private final ConfigurationReader runningReader = new ConfigurationReader();
    private final PlatformChecks checks;
    private final Planner planner;
    private final Host host;
    /** What was carried out when the host has settled. */
    private Plan planned = Plan.NOTHING_TO_DO;

    public HostSubsystem(Host host, PlatformChecks checks) {
        this.checks = checks;
        this.planner = new Planner(host);
        this.host = host;
    }

    @Override
    public String name() {
        return "host";
    }

    @Override
    public List<RpcError> check(ContainerNode candidate) {
        return checks.check(reader.read(candidate));
    }

    @Override
    public List<RpcError> check(ContainerNode running, ContainerNode candidate) {
        return checks.check(runningReader.read(running), reader.read(candidate));
    }

    @Override
    public Plan plan(ContainerNode desired) throws HostException {
        planned = planner.plan(reader.read(desired));
        return planned;
    }

    @Override
    public void settled() {
        var domains = new DomainsNow(host.hypervisor());
        if (planned.steps().stream().anyMatch(step -> step instanceof HostStep ours && ours.isSeen())) {
            host.changes().done(domains);
        }
        settleStarts(domains);
    }

    /** Those of a host that does not answer are settled with the next plan. */
    private void settleStarts(DomainsNow domains) {
        try {
            host.guests().settle(domains);
        } catch (HostException e) {
            LOG.debug("the host does not tell which guests run: {}", e.getMessage());
        }
    }
}
