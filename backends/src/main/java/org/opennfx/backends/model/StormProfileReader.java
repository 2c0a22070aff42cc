package org.opennfx.backends.model;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.opennfx.backends.model.StormProfile.Limit;
import org.opennfx.datastore.tree.ContainerNode;
import org.opennfx.datastore.tree.ListEntry;

/** Reads the profiles of storm control of the ports. */
final class StormProfileReader {
    /** What the device takes where a profile names no limit. */
    private static final Limit DEFAULT = new Limit.Percent(80);

    private StormProfileReader() {}

    /** By the names of the ports. */
    static Map<String, StormProfile> read(ContainerNode configuration) {
        var profiles = profiles(configuration);
        var ports = new TreeMap<String, StormProfile>();
        if (!profiles.isEmpty()) {
            configuration.container("interfaces").ifPresent(interfaces -> interfaces.entries("interface").forEach(port ->
                    profileName(port).map(profiles::get).ifPresent(profile ->
                            ports.put(port.leaf("name").orElseThrow(), profile))));
        }
        return ports;
    }

    private static Map<String, StormProfile> profiles(ContainerNode configuration) {
        var profiles = new HashMap<String, StormProfile>();
        configuration.container("forwarding-options").ifPresent(options -> options.entries("storm-control-profiles").forEach(
                entry -> entry.container("all").ifPresent(all -> profiles.put(entry.leaf("name").orElseThrow(), profile(entry, all)))));
        return profiles;
    }

    private static StormProfile profile(ListEntry entry, ContainerNode all) {
        var limit = all.leaf("bandwidth-level").<Limit>map(level -> new Limit.Kilobits(Long.parseLong(level)))
                .or(() -> all.leaf("bandwidth-percentage").map(share -> new Limit.Percent(Integer.parseInt(share))))
                .orElse(DEFAULT);
        return new StormProfile(
                entry.leaf("name").orElseThrow(), limit, !all.has("no-broadcast"), !all.has("no-multicast"),
                !all.has("no-unknown-unicast"), entry.has("action-shutdown"));
    }

    private static Optional<String> profileName(ListEntry port) {
        for (var unit : port.entries("unit")) {
            var name = unit.container("family", "ethernet-switching", "storm-control").flatMap(control -> control.leaf("profile-name"));
            if (name.isPresent()) {
                return name;
            }
        }
        return Optional.empty();
    }
}
