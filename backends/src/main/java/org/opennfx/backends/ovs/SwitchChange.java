package org.opennfx.backends.ovs;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.opennfx.backends.host.SwitchPortSettings;
import org.opennfx.backends.host.SwitchSettings;
import org.opennfx.backends.linux.NetworkDevices;
import org.opennfx.backends.ovs.PortRows.PortRow;
import org.opennfx.datastore.host.HostException;

/** A change of the switch of the front panel from how it was found, and the way back. */
final class SwitchChange {
    private final FrontPanel panel;
    private final PortRows before;
    private final Set<String> upBefore;
    private final OpenFlow openFlow;
    private final OvsTransaction forward = new OvsTransaction();
    private final OvsTransaction back = new OvsTransaction();
    private final Map<String, Boolean> switched = new TreeMap<>();
    private boolean treeBefore;
    private boolean treeAfter;

    /** @param upBefore the devices that are switched on */
    SwitchChange(FrontPanel panel, PortRows before, Set<String> upBefore, OpenFlow openFlow) {
        this.panel = panel;
        this.before = before;
        this.upBefore = upBefore;
        this.openFlow = openFlow;
    }

    /** @throws HostException a port was removed */
    void plan(SwitchSettings next) throws HostException {
        for (var entry : panel.byDevice().entrySet()) {
            var row = before.all().get(entry.getKey());
            if (row == null) {
                throw new HostException(
                        OvsDatabase.SUBSYSTEM, "port " + entry.getKey(), "it was removed from the switch");
            }
            port(entry.getValue(), next.port(entry.getValue()), row);
            if (!TreeColumns.isPort(next.rstp(), entry.getValue(), row.port())) {
                forward.update("Port", row.uuid(), TreeColumns.port(next.rstp(), entry.getValue(), row.port()));
                back.update("Port", row.uuid(), TreeColumns.of(row.port()));
            }
        }
        treeBefore = before.bridge().filter(TreeColumns::hasTree).isPresent();
        treeAfter = next.rstp().isPresent();
        before.bridge().filter(row -> !TreeColumns.isBridge(next.rstp(), row)).ifPresent(row -> {
            var uuid = OvsColumns.uuidOf(row.path("_uuid"));
            forward.update("Bridge", uuid, TreeColumns.bridge(next.rstp(), row));
            back.update("Bridge", uuid, TreeColumns.of(row));
        });
    }

    private void port(String name, SwitchPortSettings port, PortRow row) {
        var device = panel.device(name);
        if (!PortColumns.are(port, name, row, upBefore.contains(device))) {
            forward.update("Port", row.uuid(), PortColumns.vlans(port));
            back.update("Port", row.uuid(), row.vlanColumns());
            if (!FrontPanel.isInner(name)) {
                forward.update("Interface", row.networkUuid(), PortColumns.mtu(port));
                back.update("Interface", row.networkUuid(), row.mtuColumn());
                switched.put(device, port.enabled());
            }
        }
    }

    /**
     * Carries it out.
     *
     * @param object what errors are about
     * @throws HostException all is as it was, as far as the switch answers
     */
    void apply(OvsDatabase database, NetworkDevices devices, String object) throws HostException {
        try {
            database.transactAndWait(forward, object);
            devices.switchOn(switched);
            flood(treeBefore, treeAfter);
        } catch (HostException e) {
            undo(database, devices, e);
            throw e;
        }
    }

    private void flood(boolean tree, boolean treeThen) throws HostException {
        if (tree && !treeThen) {
            openFlow.flood(before.all().values().stream().flatMap(row -> row.number().stream()).toList());
        }
    }

    /** Puts all back; what cannot be is kept with the failure. */
    void undo(OvsDatabase database, NetworkDevices devices, HostException failure) {
        try {
            if (!back.isEmpty()) {
                database.transact(back);
            }
            switched.replaceAll((device, _) -> upBefore.contains(device));
            devices.switchOn(switched);
            flood(treeAfter, treeBefore);
        } catch (HostException e) {
            failure.addSuppressed(e);
        }
    }
}
