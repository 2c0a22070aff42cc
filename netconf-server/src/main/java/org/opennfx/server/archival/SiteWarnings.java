package org.opennfx.server.archival;

import java.util.List;
import org.opennfx.backends.model.NfxPath;
import org.opennfx.datastore.error.ErrorTag;
import org.opennfx.datastore.error.RpcError;
import org.opennfx.datastore.host.Plan;
import org.opennfx.datastore.host.Subsystem;
import org.opennfx.datastore.path.InstancePath;
import org.opennfx.datastore.tree.ContainerNode;

/** Tells whoever configures places for copies of those that will never take one. The alarms of {@link ArchivalLog} go on telling it. */
record SiteWarnings(Deliveries deliveries) implements Subsystem {
    private static final InstancePath SITES = NfxPath.configuration("system", "archival", "configuration", "archive-sites");

    @Override
    public String name() {
        return "archival";
    }

    @Override
    public List<RpcError> check(ContainerNode candidate) {
        return List.of();
    }

    @Override
    public List<RpcError> warnings(ContainerNode running, ContainerNode candidate) {
        var sites = ArchivalPolicy.in(candidate).sites();
        return sites.equals(ArchivalPolicy.in(running).sites()) ? List.of() : warnings(sites);
    }

    private List<RpcError> warnings(List<ArchiveSite> sites) {
        return deliveries.obstacles(sites).stream()
                .map(reason -> RpcError.application(ErrorTag.OPERATION_FAILED, ArchivalLog.UNUSABLE + ": " + reason).at(SITES))
                .toList();
    }

    @Override
    public Plan plan(ContainerNode desired) {
        return Plan.NOTHING_TO_DO;
    }
}
