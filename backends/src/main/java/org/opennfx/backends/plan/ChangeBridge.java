package org.opennfx.backends.plan;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.opennfx.backends.host.BridgeChange;
import org.opennfx.backends.host.BridgePort;
import org.opennfx.backends.host.HostSwitch;
import org.opennfx.backends.model.NfxPath;
import org.opennfx.datastore.host.Drift;
import org.opennfx.datastore.host.HostException;
import org.opennfx.datastore.path.InstancePath;

/** One transaction on the host-os switch. */
record ChangeBridge(HostSwitch hostSwitch, List<Change> changes) implements HostStep {
    ChangeBridge {
        changes = List.copyOf(changes);
    }

    /** @param before the port as it was, if there was one */
    record Change(Optional<BridgePort> before, BridgeChange change) {
        String port() {
            return switch (change) {
                case BridgeChange.Put(var port) -> port.name();
                case BridgeChange.Remove(var name) -> name;
            };
        }

        Optional<BridgePort> after() {
            return switch (change) {
                case BridgeChange.Put(var port) -> Optional.of(port);
                case BridgeChange.Remove _ -> Optional.empty();
            };
        }

        BridgeChange inverse() {
            return before.<BridgeChange>map(BridgeChange.Put::new).orElseGet(() -> new BridgeChange.Remove(port()));
        }

        private String describe() {
            return switch (change) {
                case BridgeChange.Put _ -> (before.isPresent() ? "set " : "add ") + port();
                case BridgeChange.Remove _ -> "remove " + port();
            };
        }
    }

    @Override
    public String describe() {
        return "bridge " + hostSwitch.bridge() + ": "
                + changes.stream().map(Change::describe).collect(Collectors.joining(", "));
    }

    /** The interface whose port it is when there is one only; the VLANs of the switch otherwise. */
    @Override
    public Optional<InstancePath> cause() {
        return Optional.of(Optional.of(changes.getFirst())
                .filter(_ -> changes.size() == 1)
                .flatMap(only -> DomainBlueprint.interfaceOf(only.port()))
                .map(card -> NfxPath.vnfInterface(card.vnf(), card.ethernet()))
                .orElseGet(() -> NfxPath.configuration("host-os", "vlans")));
    }

    @Override
    public List<Drift> drifts() {
        return changes.stream()
                .map(change -> Drifts.of(
                        "port " + change.port() + " of bridge " + hostSwitch.bridge(), change.before(), change.after()))
                .toList();
    }

    @Override
    public boolean isSeen() {
        return false;
    }

    @Override
    public void apply() throws HostException {
        hostSwitch.transact(changes.stream().map(Change::change).toList());
    }

    @Override
    public void undo() throws HostException {
        hostSwitch.transact(changes.reversed().stream().map(Change::inverse).toList());
    }
}
