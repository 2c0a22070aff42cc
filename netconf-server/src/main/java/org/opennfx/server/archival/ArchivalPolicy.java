package org.opennfx.server.archival;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.opennfx.backends.model.ConfigurationTop;
import org.opennfx.datastore.tree.ContainerNode;

/**
 * What {@code system archival} says.
 *
 * @param interval from one copy to the next, whether anything was changed or not
 * @param sites the first one that takes a copy has it alone
 */
record ArchivalPolicy(boolean onCommit, Optional<Duration> interval, List<ArchiveSite> sites) {
    static final ArchivalPolicy NONE = new ArchivalPolicy(false, Optional.empty(), List.of());

    ArchivalPolicy {
        sites = List.copyOf(sites);
    }

    /** @param root a datastore's content */
    static ArchivalPolicy in(ContainerNode root) {
        return ConfigurationTop.system(root)
                .flatMap(system -> system.container("archival"))
                .flatMap(archival -> archival.container("configuration"))
                .map(ArchivalPolicy::read)
                .orElse(NONE);
    }

    private static ArchivalPolicy read(ContainerNode configuration) {
        return new ArchivalPolicy(
                configuration.has("transfer-on-commit"),
                configuration.leaf("transfer-interval").map(minutes -> Duration.ofMinutes(Long.parseLong(minutes))),
                sites(configuration));
    }

    private static List<ArchiveSite> sites(ContainerNode configuration) {
        var sites = new ArrayList<ArchiveSite>();
        configuration.entries("archive-sites").forEach(
                site -> sites.add(new ArchiveSite(site.leaf("name").orElseThrow(), site.leaf("password"))));
        return sites;
    }
}
