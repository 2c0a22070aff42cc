package org.opennfx.backends.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.opennfx.backends.host.PacketForwardingEngine;
import org.opennfx.backends.host.SwitchSettings;
import org.opennfx.backends.model.NfxPath;
import org.opennfx.datastore.host.Drift;
import org.opennfx.datastore.host.HostException;
import org.opennfx.datastore.path.InstancePath;

/** Sets VLANs and ports of the switch of the front panel, in one go. */
record ConfigureSwitch(PacketForwardingEngine engine, SwitchSettings before, SwitchSettings after) implements HostStep {
    @Override
    public String describe() {
        var changed = drifts().stream().map(Drift::object).map(object -> object.replaceFirst("^port ", ""));
        return "switch: configure " + changed.collect(Collectors.joining(", "));
    }

    @Override
    public Optional<InstancePath> cause() {
        if (!before.ports().equals(after.ports()) || !before.storms().equals(after.storms())) {
            return Optional.of(NfxPath.configuration("interfaces"));
        }
        if (!before.vlans().equals(after.vlans())) {
            return Optional.of(NfxPath.configuration("vlans"));
        }
        return Optional.of(NfxPath.configuration(protocols(before).equals(protocols(after)) ? "interfaces" : "protocols"));
    }

    @Override
    public List<Drift> drifts() {
        var drifts = new ArrayList<>(Drifts.between("vlan ", before.vlans().byName(), after.vlans().byName()));
        drifts.addAll(Drifts.between("port ", before.ports(), after.ports()));
        drifts.addAll(Drifts.between("storm-control ", before.storms(), after.storms()));
        drifts.addAll(Drifts.between("", protocols(before), protocols(after)));
        drifts.addAll(before.faults());
        return drifts;
    }

    private static Map<String, Object> protocols(SwitchSettings settings) {
        return Map.of("lldp", settings.lldp(), "rstp", settings.rstp());
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
