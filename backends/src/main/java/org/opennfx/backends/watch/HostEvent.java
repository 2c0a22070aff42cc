package org.opennfx.backends.watch;

import java.util.Optional;
import org.opennfx.backends.model.NfxPath;
import org.opennfx.backends.state.DriftState;
import org.opennfx.datastore.host.Events;
import org.opennfx.datastore.host.Repair;

/** Something that happened on the host (submodule nfx-events). */
sealed interface HostEvent {
    /**
     * @param state a word of the model
     * @param reason why it could not be started
     */
    record VnfState(String vnf, String state, Optional<String> reason) implements HostEvent {}

    record Liveliness(String vnf, boolean alive) implements HostEvent {}

    /** @param enabled whether the configuration lets the port be up */
    record PortState(String port, boolean up, boolean enabled) implements HostEvent {}

    /** The host was not as the configuration says. */
    record Drifted(Repair repair) implements HostEvent {}

    default void publish(Events events) {
        switch (this) {
            case VnfState(var vnf, var state, var reason) -> events.publish(
                    NfxPath.name("vnf-state-change"),
                    content -> content.leaf("vnf-name", vnf).leaf("state", state).leaf("reason", reason));
            case Liveliness(var vnf, var alive) -> events.publish(
                    NfxPath.name("vnf-liveliness-change"),
                    content -> content.leaf("vnf-name", vnf).leaf("liveliness", alive ? "alive" : "down"));
            case PortState(var port, var up, var enabled) -> events.publish(
                    NfxPath.name("port-state-change"),
                    content -> content.leaf("name", port).leaf("oper-status", word(up)).leaf("admin-status", word(enabled)));
            case Drifted(var repair) -> events.publish(NfxPath.name("drift"), content -> {
                DriftState.write(repair, content);
                content.leaf("mended", repair.mended());
            });
        }
    }

    private static String word(boolean up) {
        return up ? "up" : "down";
    }
}
