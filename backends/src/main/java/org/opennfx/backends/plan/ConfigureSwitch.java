package org.opennfx.backends.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.opennfx.backends.host.PacketForwardingEngine;
import org.opennfx.backends.host.SwitchSettings;
import org.opennfx.backends.model.NfxPath;
import org.opennfx.datastore.host.HostException;
import org.opennfx.datastore.path.InstancePath;

/** Sets VLANs and ports of the switch of the front panel, in one go. */
record ConfigureSwitch(PacketForwardingEngine engine, SwitchSettings before, SwitchSettings after) implements HostStep {
    @Override
    public String describe() {
        var changed = new ArrayList<String>();
        differences(before.vlans().byName(), after.vlans().byName()).forEach(vlan -> changed.add("vlan " + vlan));
        changed.addAll(differences(before.ports(), after.ports()));
        return "switch: configure " + String.join(", ", changed);
    }

    private static <V> List<String> differences(Map<String, V> before, Map<String, V> after) {
        var names = new TreeSet<>(before.keySet());
        names.addAll(after.keySet());
        names.removeIf(name -> Optional.ofNullable(before.get(name)).equals(Optional.ofNullable(after.get(name))));
        return List.copyOf(names);
    }

    @Override
    public Optional<InstancePath> cause() {
        return Optional.of(
                before.ports().equals(after.ports())
                        ? NfxPath.configuration("vlans")
                        : NfxPath.configuration("interfaces"));
    }

    @Override
    public void apply() throws HostException {
        engine.configure(after);
    }

    @Override
    public void undo() throws HostException {
        engine.configure(before);
    }
}
