package org.opennfx.backends.model;

import java.util.HashMap;
import java.util.Optional;
import org.opennfx.backends.model.Rstp.Link;
import org.opennfx.backends.model.Rstp.Port;
import org.opennfx.datastore.tree.ContainerNode;
import org.opennfx.datastore.tree.ListEntry;

/** Reads {@code protocols rstp}. */
final class RstpReader {
    private static final String ALL = "all";
    private static final int KILO = 1024;

    private RstpReader() {}

    static Optional<Rstp> read(ContainerNode rstp) {
        if (rstp.has("disable")) {
            return Optional.empty();
        }
        var ports = new HashMap<String, Port>();
        rstp.entries("interface").forEach(entry -> ports.put(entry.leaf("name").orElseThrow(), port(entry)));
        var others = Optional.ofNullable(ports.remove(ALL));
        return Optional.of(new Rstp(
                priority(rstp), number(rstp, "max-age"), number(rstp, "hello-time"), number(rstp, "forward-delay"), ports, others));
    }

    private static Port port(ListEntry entry) {
        return new Port(
                !entry.has("disable"), entry.leaf("priority").map(Integer::valueOf), entry.leaf("cost").map(Integer::valueOf),
                entry.leaf("mode").map(RstpReader::link), entry.has("edge"), !entry.has("no-root-port"));
    }

    private static Link link(String mode) {
        return mode.equals("shared") ? Link.SHARED : Link.POINT_TO_POINT;
    }

    /** Such as {@code 32k}. */
    private static int priority(ContainerNode rstp) {
        return Integer.parseInt(rstp.leafOrDefault("bridge-priority").orElseThrow().replace("k", "")) * KILO;
    }

    private static int number(ContainerNode rstp, String leaf) {
        return Integer.parseInt(rstp.leafOrDefault(leaf).orElseThrow());
    }
}
